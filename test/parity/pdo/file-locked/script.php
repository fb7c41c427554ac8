<?php // A file that another connection has locked.
$path = sys_get_temp_dir() . '/pdo-lock-' . getmypid() . '.sqlite';
if (file_exists($path)) { unlink($path); }
$d = new PDO('sqlite:' . $path);
$d->exec('CREATE TABLE k (a)');
$e = new PDO('sqlite:' . $path, null, null, [PDO::ATTR_TIMEOUT => 0]);
$d->exec('BEGIN IMMEDIATE');
t(fn() => $e->exec('INSERT INTO k VALUES (1)'));
$d->exec('COMMIT');
t(fn() => $e->exec('INSERT INTO k VALUES (1)'));
unlink($path);
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
