// status default flags after flush
ob_start();
echo('a'); ob_flush();
echo(json_encode(ob_get_status()));
