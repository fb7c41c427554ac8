// content type in callback wins
header('Content-Type: text/plain');
header_register_callback(() => { header('Content-Type: text/css'); });
echo('x');
