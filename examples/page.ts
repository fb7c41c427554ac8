// A page from parts: the body is written first, then the layout is put around it.
ob_start();
const name = String($_GET.name ?? 'stranger');
printf('<p>Hello, %s. Today is %s.</p>\n', htmlspecialchars(name), date('l'));
for (const part of ['one', 'two', 'three']) echo('<p>Part ', part, '</p>\n');
const body = ob_get_clean();

include('parts/layout.ts', { title: 'A page from parts', body });
