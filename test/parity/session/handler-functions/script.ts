// handler functions
ob_start(); ini_set('session.gc_probability', '0'); let $t = () => true;
var_dump(session_set_save_handler($t, $t, ($i: string) => '', ($i: string, $d: string) => { echo(`w:${$d};`); return true; }, $t, ($l: number) => 2, () => 'made', ($i: string) => $i === 'good', ($i: string, $d: string) => { echo(`u:${$d};`); return true; }));
session_start(); var_dump(session_id()); $_SESSION['a'] = 1; session_write_close(); session_start(); var_dump(session_gc()); session_write_close();
ini_set('session.use_strict_mode', '1'); session_id('bad'); session_start(); var_dump(session_id()); session_write_close(); session_id('good'); session_start(); var_dump(session_id()); session_abort();
