// e8 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => pack("H", "z"));
t(() => pack("h4", "1f"));
t(() => array_change_key_case({ "a" : 1 }, 5));
t(() => sizeof([], 5));
t(() => quoted_printable_decode("a=41\u0000b"));
t(() => str_ireplace({ "a" : [] }, "0", ""));
t(() => html_entity_decode("AbC", ENT_QUOTES, "a"));
t(() => html_entity_decode("&eacute;", ENT_QUOTES, "a"));
t(() => unserialize("a:1:{i:0;}"));
t(() => mb_strtolower("ΑΣ ΣΑΣ"));
t(() => strtotime("+3 mon", 1700000000));
t(() => filter_var("\"a b\"@c.de", FILTER_VALIDATE_EMAIL));
t(() => filter_var("abc", FILTER_VALIDATE_REGEXP, { "options" : { "regexp" : "/^(?>a|ab)c?b*+c$/" } }));
