<?php // connection fns
var_dump(connection_status(), connection_aborted(), ignore_user_abort(), ignore_user_abort(true), ignore_user_abort(), ignore_user_abort(false), ignore_user_abort(null), ini_get('ignore_user_abort'), CONNECTION_NORMAL, CONNECTION_ABORTED, CONNECTION_TIMEOUT);
foreach ([fn() => connection_status(1), fn() => ignore_user_abort([]), fn() => ignore_user_abort('x'), fn() => ignore_user_abort(1, 2), fn() => connection_aborted('x'), fn() => fastcgi_finish_request(1)] as $f) { try { var_dump($f()); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
ini_set('ignore_user_abort', '1'); var_dump(ignore_user_abort());
