// exit exception handler
set_exception_handler(function (e) { echo(get_class(e), ':', e.getMessage(), "\n"); exit(9); echo("no"); });
register_shutdown_function(function () { echo("sd ", http_response_code(), "\n"); });
throw new DomainException("dom");
