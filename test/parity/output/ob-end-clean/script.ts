// ob end clean
ob_start();
echo('gone');
echo(json_encode(ob_end_clean()));
echo('after', ob_get_level());
