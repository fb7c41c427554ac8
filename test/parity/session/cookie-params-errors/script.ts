// cookie params errors
ob_start(); var_dump(session_set_cookie_params(new Map<unknown, unknown>([['lifetime', 7], ['foo', 1], [5, 3]]) as never));
try { session_set_cookie_params({}); } catch ($e) { echo($e.getMessage(), "\n"); }
try { session_set_cookie_params({'path': '/'}, '/x'); } catch ($e) { echo($e.getMessage(), "\n"); }
var_dump(session_set_cookie_params(-1)); ini_set('session.use_cookies', 0); var_dump(session_set_cookie_params(5));
