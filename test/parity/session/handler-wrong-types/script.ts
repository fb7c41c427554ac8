// handler wrong types
ob_start(); ini_set('session.gc_probability', '0'); let $t = () => true;
for (const $r of [null, 'x', 5, 0, -1]) { session_set_save_handler(() => $r, $t, () => '', $t, $t, $t); session_id('hw'); try { var_dump(session_start()); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); } session_abort(); }
