<?php // A database that may only be read.
$path = sys_get_temp_dir() . '/pdo-ro-' . getmypid() . '.sqlite';
if (file_exists($path)) { unlink($path); }
t(fn() => new PDO('sqlite:' . $path, null, null, [PDO::SQLITE_ATTR_OPEN_FLAGS => PDO::SQLITE_OPEN_READONLY]));
$d = new PDO('sqlite:' . $path);
$d->exec('CREATE TABLE k (a)');
$r = new PDO('sqlite:' . $path, null, null, [PDO::SQLITE_ATTR_OPEN_FLAGS => PDO::SQLITE_OPEN_READONLY]);
t(fn() => $r->exec('INSERT INTO k VALUES (1)'));
t(fn() => $r->query('SELECT count(*) FROM k')->fetchColumn());
unlink($path);
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), '|', json_encode($e->getCode()), '|', $e->getMessage(), "\n"; } }
