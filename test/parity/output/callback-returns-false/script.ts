// false disables the handler for good and the original goes out
let calls = 0;
ob_start((buffer: string) => { calls++; return false; });
echo('a'); ob_flush();
echo('b'); ob_flush();
const flags = ob_get_status()['flags'];
ob_end_flush();
echo('|', calls, '|', flags);
