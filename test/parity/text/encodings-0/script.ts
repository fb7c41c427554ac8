// e6 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => bin2hex(mb_convert_encoding("äöü€", "ISO-8859-1", "UTF-8")));
t(() => mb_convert_encoding("\udce4\udcf6", "UTF-8", "ISO-8859-1"));
t(() => mb_convert_encoding("\udce4\udcf6\udc80", "UTF-8", "Windows-1252"));
t(() => bin2hex(mb_convert_encoding("€é", "Windows-1252")));
t(() => bin2hex(mb_convert_encoding("aé😀", "UTF-16")));
t(() => bin2hex(mb_convert_encoding("aé😀", "UTF-16LE", "UTF-8")));
t(() => bin2hex(mb_convert_encoding("aé", "UTF-32BE")));
t(() => mb_convert_encoding("\u0000a\u0000\udce9", "UTF-8", "UTF-16BE"));
t(() => bin2hex(mb_convert_encoding("日本", "SJIS")));
t(() => bin2hex(mb_convert_encoding("日本", "EUC-JP")));
