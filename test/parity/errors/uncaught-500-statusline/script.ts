// uncaught 500 statusline
header('HTTP/1.1 200 Fine');
undefined_fn();
