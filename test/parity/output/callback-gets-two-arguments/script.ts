// callback gets two arguments
ob_start((...args: unknown[]) => args.length + ':' + json_encode(args));
echo('x');
ob_end_flush();
