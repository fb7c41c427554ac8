// a stream that nobody began cannot be compressed
var_dump(ob_gzhandler('text', PHP_OUTPUT_HANDLER_CONT));
print_r(headers_list());
