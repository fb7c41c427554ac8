// connection fns
var_dump(connection_status(), connection_aborted(), ignore_user_abort(), ignore_user_abort(true), ignore_user_abort(), ignore_user_abort(false), ignore_user_abort(null), ini_get('ignore_user_abort'), CONNECTION_NORMAL, CONNECTION_ABORTED, CONNECTION_TIMEOUT);
for (const f of Object.values([() => connection_status(1), () => ignore_user_abort([]), () => ignore_user_abort('x'), () => ignore_user_abort(1, 2), () => connection_aborted('x'), () => fastcgi_finish_request(1)])) { try { var_dump(f()); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(get_class(e), ': ', e.getMessage(), "\n"); } }
ini_set('ignore_user_abort', '1'); var_dump(ignore_user_abort());
