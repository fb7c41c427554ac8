// callback last one wins
header_register_callback(() => { header('X-First: 1'); });
header_register_callback(() => { header('X-Second: 2'); });
echo('body');
