// file mode directive
const $dir = $_SERVER['DOCUMENT_ROOT'] + '/side/file-mode-directive'; mkdir($dir); mkdir($dir + '/m'); mkdir($dir + '/m/o'); var_dump(session_save_path('2;640;' + $dir));
session_id('mode'); var_dump(session_start()); $_SESSION['a'] = 1; session_write_close(); printf('%o', fileperms($dir + '/m/o/sess_mode'));
session_id('xy12'); var_dump(session_start());
