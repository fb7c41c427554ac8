// captured
ob_start();
include('inc.ts');
const html = ob_get_clean();
echo(strtoupper(html));
