// callback exit
header_register_callback(() => { header('X-A: 1'); exit(); });
echo('body');
