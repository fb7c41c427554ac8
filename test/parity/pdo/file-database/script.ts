// A database in a file keeps what was written.
let $path: any = sys_get_temp_dir() + '/pdo-case-' + getmypid() + '.sqlite';
if (file_exists($path)) { unlink($path); }
let $d: any = new PDO('sqlite:' + $path);
$d.exec("CREATE TABLE k (a); INSERT INTO k VALUES ('kept')");
let $e: any = new PDO('sqlite:' + $path);
var_dump($e.query('SELECT a FROM k').fetchColumn(), file_exists($path), filesize($path) > 0);
unlink($path);
