<?php // A database in a file keeps what was written.
$path = sys_get_temp_dir() . '/pdo-case-' . getmypid() . '.sqlite';
if (file_exists($path)) { unlink($path); }
$d = new PDO('sqlite:' . $path);
$d->exec("CREATE TABLE k (a); INSERT INTO k VALUES ('kept')");
$e = new PDO('sqlite:' . $path);
var_dump($e->query('SELECT a FROM k')->fetchColumn(), file_exists($path), filesize($path) > 0);
unlink($path);
