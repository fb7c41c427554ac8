// error handler and ob clean
set_error_handler(function (n, s) { while (ob_get_level()) ob_end_clean(); http_response_code(500); echo(`Error page: ${s}`); exit(); });
ob_start(); echo("half"); ob_start(); echo("more"); hex2bin('abc'); echo("never");
