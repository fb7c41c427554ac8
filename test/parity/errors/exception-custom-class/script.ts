/* exc custom class */ var message;
class HttpException extends RuntimeException { status; constructor(status, message = '') { super(message, status); this.status = status; } getStatus() { return this.status; } }
class NotFound extends HttpException { constructor() { super(404, 'not found'); } }
set_exception_handler(function (e) { http_response_code(e.getStatus()); header('X-Err: ' + get_class(e)); echo(get_class(e), ' ', e.getMessage(), ' ', e.getCode()); });
throw new NotFound();
