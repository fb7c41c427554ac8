// e6 5
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => iconv("UTF-8", "UTF-8", "a\udcff"));
t(() => iconv_strlen("äö"));
t(() => iconv_strlen("\udcff"));
