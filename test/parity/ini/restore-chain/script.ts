// restore chain
var_dump(ini_get('precision'), ini_set('precision', '5'), ini_set('precision', '7'), ini_restore('precision'), ini_get('precision'), ini_restore('nosuch'), ini_restore('post_max_size')); echo(1/3); ini_set('precision', 4); echo(' ', 1/3, ' '); ini_restore('precision'); echo(1/3);
