// status callback before and after
ob_start((buffer: string) => buffer, 20);
const before = ob_get_status();
echo('x');
ob_flush();
const after = ob_get_status();
ob_end_clean();
echo(json_encode([before, after]));
