// handler fails
ob_start(); ini_set('session.gc_probability', '0'); let $t = () => true; let $f = () => false;
session_set_save_handler($f, $t, $t, $t, $t, $t); var_dump(session_start());
session_set_save_handler($t, $t, $f, $t, $t, $t); var_dump(session_start());
session_set_save_handler($t, $t, () => '', $f, $f, $t); session_id('hf'); var_dump(session_start(), session_write_close(), session_start(), session_destroy(), session_id());
