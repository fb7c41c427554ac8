// e3 5
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => json_decode("﻿[]"));
t(() => json_decode("{\"\\u0000a\":1}"));
t(() => json_decode("{\"\\u0000a\":1}", true));
t(() => serialize(new Map([[0, 1], [ "a" , true], [ "b" , null], [ "c" , 1.5], [ "d" , "é"], [ "e" , [0.1, -new Number(0.0), 1e100]]])));
t(() => serialize("x"));
t(() => unserialize("a:2:{i:0;s:1:\"a\";s:1:\"k\";d:1.5;}"));
t(() => unserialize("b:1;"));
t(() => unserialize("i:5"));
t(() => unserialize("x"));
t(() => unserialize(""));
