// callback false on clean
let calls = 0;
ob_start((buffer: string) => { calls++; return false; });
echo('a'); ob_clean();
echo('b'); ob_end_flush();
echo('|', calls);
