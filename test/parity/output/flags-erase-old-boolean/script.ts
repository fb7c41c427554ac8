// flags erase old boolean
ob_start(null, 0, false);
echo('text');
var_dump(ob_clean());
