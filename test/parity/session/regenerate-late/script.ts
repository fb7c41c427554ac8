// regenerate late
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/regenerate-late'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_start(); $_SESSION['a'] = 1; echo("out\n"); var_dump(session_regenerate_id(), session_id());
