// get all shapes
var a = ini_get_all(null, false); var_dump(is_array(a), a['precision'], a['display_errors'], ((a['nosuch']) != null)); var b = ini_get_all(); print_r(b['precision']); print_r(b['post_max_size']); print_r(b['expose_php']); ini_set('precision', '3'); print_r(ini_get_all('core')['precision'] ?? 'none'); var_dump(ini_get_all('nosuch'));
