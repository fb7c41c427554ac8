// e6 4
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_http_output());
t(() => mb_http_input());
t(() => mb_substitute_character());
t(() => mb_detect_order());
t(() => iconv("UTF-8", "ISO-8859-1", "é") === "\udce9");
t(() => iconv("UTF-8", "ISO-8859-1", "€"));
t(() => iconv("UTF-8", "ASCII//IGNORE", "aéb"));
t(() => iconv("UTF-8", "ISO-8859-1//TRANSLIT", "a?"));
t(() => iconv("nope", "UTF-8", "x"));
t(() => iconv("ISO-8859-1", "UTF-8", "\udce9\udce8"));
