// e3 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => json_decode(" true "));
t(() => json_decode("\"\\ud83d\\ude00\\u00e9\""));
t(() => json_decode("\"\\ud83d\""));
t(() => json_decode("\"\u0001\""));
t(() => json_decode("\"\udcff\""));
t(() => json_decode("\"\udcff\"", false, 512, JSON_INVALID_UTF8_IGNORE));
t(() => json_decode("{'a':1}"));
t(() => json_decode("[1,]"));
t(() => json_decode("{\"a\":1,\"a\":2}", true));
t(() => json_decode("{\"\":1,\"0\":2,\"-1\":3}", true));
