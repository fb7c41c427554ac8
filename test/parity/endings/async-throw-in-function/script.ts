// async throw in fn
async function load() { throw new LogicException("loading failed"); }
set_exception_handler(function (e) { http_response_code(500); echo(get_class(e), ':', e.getMessage(), ':', e.getLine()); });
await load();
