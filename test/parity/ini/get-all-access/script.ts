// ini_get_all tells who may change a directive, in PHP's order
const all = ini_get_all() as any;
for (const n of ['session.auto_start', 'session.upload_progress.enabled', 'session.name', 'zend.multibyte', 'post_max_size', 'memory_limit', 'expose_php', 'SMTP']) echo(n, ' ', all[n].access, "\n");
const names = array_keys(all); const at = array_search('SMTP', names) as number; echo(names[at + 1], "\n");
var_dump(ini_get_all('nosuch'), count(ini_get_all('zlib') as any), ini_get_all('zlib', false));
ini_set('precision', '7'); print_r((ini_get_all(null) as any).precision); ini_restore('precision'); echo(ini_get('precision'), "\n");
