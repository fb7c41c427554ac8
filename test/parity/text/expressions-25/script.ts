// e2 25
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => http_build_query([]));
t(() => http_build_query({ "a" : [] }));
t(() => http_build_query("x"));
t(() => urlencode("a b&c=d/e?f~g-h_i.j"));
t(() => rawurlencode("a b&c=d/e?f~g-h_i.j+"));
t(() => urldecode("a%20b+c%zz%4"));
t(() => rawurldecode("a%20b+c%C3%A9"));
t(() => get_html_translation_table(HTML_SPECIALCHARS));
t(() => ip2long("192.168.1.1"));
t(() => ip2long("256.1.1.1"));
