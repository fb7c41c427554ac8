// callback removes
header('X-A: 1');
header_register_callback(() => { header_remove('X-A'); header_remove('X-Powered-By'); });
echo('body');
