// exit in ob callback nested inner
ob_start((b) => `outer(${b})`);
ob_start((b) => { exit("x"); return b; });
echo('inner'); ob_end_flush(); echo('never');
