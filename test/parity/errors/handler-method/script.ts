// handler method
class Handler { handle(errno: number, errstr: string) { echo(`[${errno} ${errstr}]`); return true; } }
set_error_handler([new Handler(), 'handle']);
trigger_error('x', E_USER_WARNING);
