// callback gets two arguments
ob_start((...args: unknown[]) => count(args) + ':' + json_encode(args));
echo('x');
ob_end_flush();
