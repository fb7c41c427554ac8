// A file that is something else.
let $path: any = sys_get_temp_dir() + '/pdo-text-' + getmypid() + '.sqlite';
file_put_contents($path, str_repeat('this is no database ', 100));
let $d: any = new PDO('sqlite:' + $path);
t(() => $d.query('SELECT * FROM sqlite_master'));
unlink($path);
function t($f: any) { try { var_dump($f()); } catch ($e: any) { echo(get_class($e), '|', json_encode($e.getCode()), '|', $e.getMessage(), "\n"); } }
