// callback false then clean
ob_start((buffer: string) => false);
echo('a'); ob_flush();
echo('b'); ob_clean();
echo('c');
echo(json_encode(ob_get_status()['flags']));
