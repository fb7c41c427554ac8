<?php // folders-by-name
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
$d = sys_get_temp_dir() . "/" . uniqid("parity");
mkdir($d); chdir($d); touch("only");
function all($h) { $names = []; while (($n = readdir($h)) !== false) $names[] = $n; sort($names); return implode(",", $names); }
$h = opendir($d);
t(fn() => get_resource_type($h));
t(fn() => all($h));
t(fn() => readdir($h));
t(fn() => rewinddir($h));
t(fn() => all($h));
t(fn() => rewinddir());
t(fn() => all(null));
t(fn() => closedir($h));
t(fn() => readdir($h));
t(fn() => closedir($h));
t(fn() => rewinddir($h));
t(fn() => readdir());
t(fn() => closedir());
t(fn() => readdir("x"));
t(fn() => opendir("none"));
t(fn() => opendir("only"));
t(fn() => readdir(fopen("php://memory", "r")));
unlink("only"); chdir("/"); rmdir($d);
