// A file that another connection has locked.
let $path: any = sys_get_temp_dir() + '/pdo-lock-' + getmypid() + '.sqlite';
if (file_exists($path)) { unlink($path); }
let $d: any = new PDO('sqlite:' + $path);
$d.exec('CREATE TABLE k (a)');
let $e: any = new PDO('sqlite:' + $path, null, null, { [PDO.ATTR_TIMEOUT]: 0 });
$d.exec('BEGIN IMMEDIATE');
t(() => $e.exec('INSERT INTO k VALUES (1)'));
$d.exec('COMMIT');
t(() => $e.exec('INSERT INTO k VALUES (1)'));
unlink($path);
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
