<?php // what the machine and the process tell of themselves
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
var_dump(is_string(gethostname()), gethostname() === php_uname("n"), php_uname("s"), php_uname("m") !== "", php_uname("r") !== "", strlen(php_uname()) > 20, php_uname("a") === php_uname());
t(fn() => php_uname("x") === php_uname());
$l = sys_getloadavg();
var_dump(count($l), is_float($l[0]) || is_int($l[0]));
var_dump(gc_enabled(), gc_disable(), gc_enabled(), gc_enable(), gc_enabled());
var_dump(array_keys(gc_status()));
var_dump(in_array("standard", get_loaded_extensions()), in_array("json", get_loaded_extensions()), is_array(get_loaded_extensions(true)));
var_dump(is_int(memory_get_peak_usage()), memory_get_peak_usage(true) > 0, memory_reset_peak_usage(), memory_get_peak_usage() > 0);
var_dump(is_string(php_ini_loaded_file()) || php_ini_loaded_file() === false);
var_dump(getopt("a:b"), getopt("", ["long"]));
var_dump(zlib_get_coding_type());
t(fn() => sys_getloadavg(1));
t(fn() => gethostname(1));
t(fn() => get_loaded_extensions([]));
var_dump(in_array("json_encode", get_extension_funcs("JSON")), get_extension_funcs("nope"), count(get_extension_funcs("ctype")));
