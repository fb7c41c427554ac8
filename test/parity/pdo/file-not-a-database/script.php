<?php // A file that is something else.
$path = sys_get_temp_dir() . '/pdo-text-' . getmypid() . '.sqlite';
file_put_contents($path, str_repeat('this is no database ', 100));
$d = new PDO('sqlite:' . $path);
t(fn() => $d->query('SELECT * FROM sqlite_master'));
unlink($path);
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
