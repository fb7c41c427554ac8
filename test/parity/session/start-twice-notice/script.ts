// start twice notice
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/start-twice-notice'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('tw'); session_start(); ob_start(); var_dump(session_start({'name': 'x'}), session_name());
