// file mode name
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/file-mode-name'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('file,mode-1'); session_start(); $_SESSION['a'] = 1; session_write_close();
printf('%o', fileperms($dir + '/sess_file,mode-1')); echo(json_encode(array_values(array_diff(scandir($dir), ['.', '..']))));
