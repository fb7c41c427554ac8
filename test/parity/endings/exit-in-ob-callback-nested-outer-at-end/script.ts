// exit in ob callback nested outer at end
ob_start((b) => { header('X-Outer: ' + strlen(b)); exit('o'); });
ob_start((b) => `[${b}]`);
echo('text');
