// folders-by-name
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
const $d = sys_get_temp_dir() + "/" + uniqid("parity");
mkdir($d); chdir($d); touch("only");
function all($h) { const $names = []; for (let $n = readdir($h); $n !== false; $n = readdir($h)) $names.push($n); sort($names); return implode(",", $names); }
const $h = opendir($d);
t(() => get_resource_type($h));
t(() => all($h));
t(() => readdir($h));
t(() => rewinddir($h));
t(() => all($h));
t(() => rewinddir());
t(() => all(null));
t(() => closedir($h));
t(() => readdir($h));
t(() => closedir($h));
t(() => rewinddir($h));
t(() => readdir());
t(() => closedir());
t(() => readdir("x"));
t(() => opendir("none"));
t(() => opendir("only"));
t(() => readdir(fopen("php://memory", "r")));
unlink("only"); chdir("/"); rmdir($d);
