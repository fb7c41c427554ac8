// A database that may only be read.
let $path: any = sys_get_temp_dir() + '/pdo-ro-' + getmypid() + '.sqlite';
if (file_exists($path)) { unlink($path); }
t(() => new PDO('sqlite:' + $path, null, null, { [PDO.SQLITE_ATTR_OPEN_FLAGS]: PDO.SQLITE_OPEN_READONLY }));
let $d: any = new PDO('sqlite:' + $path);
$d.exec('CREATE TABLE k (a)');
let $r: any = new PDO('sqlite:' + $path, null, null, { [PDO.SQLITE_ATTR_OPEN_FLAGS]: PDO.SQLITE_OPEN_READONLY });
t(() => $r.exec('INSERT INTO k VALUES (1)'));
t(() => $r.query('SELECT count(*) FROM k').fetchColumn());
unlink($path);
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
