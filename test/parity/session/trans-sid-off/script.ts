// trans sid off
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/trans-sid-off'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('to'); session_start(); echo('<a href="x.php">x</a>', output_reset_rewrite_vars() ? 'r' : 'n');
