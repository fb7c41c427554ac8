// e3 19
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => mb_ord("é"));
t(() => mb_chr(233));
t(() => mb_chr(55296));
t(() => mb_scrub("a\udcffb"));
t(() => ctype_alpha(""));
t(() => ctype_digit("123"));
t(() => ctype_digit(5));
t(() => ctype_upper("AB1"));
t(() => ctype_space(" \n"));
t(() => ctype_punct("!?"));
