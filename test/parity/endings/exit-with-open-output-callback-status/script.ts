// exit with open output callback status
ob_start((b, p) => { return b + `[phase ${p}]`; }); echo('a'); ob_flush(); echo('b'); exit('c');
