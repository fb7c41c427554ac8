<?php // ini_get_all tells who may change a directive, in PHP's order
$all = ini_get_all();
foreach (['session.auto_start', 'session.upload_progress.enabled', 'session.name', 'zend.multibyte', 'post_max_size', 'memory_limit', 'expose_php', 'SMTP'] as $n) echo $n, ' ', $all[$n]['access'], "\n";
$names = array_keys($all); $at = array_search('SMTP', $names); echo $names[$at + 1], "\n";
var_dump(ini_get_all('nosuch'), count(ini_get_all('zlib')), ini_get_all('zlib', false));
ini_set('precision', '7'); print_r(ini_get_all(null)['precision']); ini_restore('precision'); echo ini_get('precision'), "\n";
