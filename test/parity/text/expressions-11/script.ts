// e2 11
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => htmlspecialchars("a\udcffb", 0));
t(() => htmlspecialchars("'", ENT_QUOTES | ENT_HTML401));
t(() => htmlspecialchars("'", ENT_QUOTES | ENT_XML1));
t(() => htmlspecialchars("'", ENT_QUOTES | ENT_HTML5));
t(() => htmlspecialchars("a\u0001b", ENT_DISALLOWED | ENT_HTML5));
t(() => htmlspecialchars("x", ENT_QUOTES, "nope"));
t(() => htmlentities("café € ñ ©"));
t(() => htmlentities("café", ENT_COMPAT, "ISO-8859-1"));
t(() => html_entity_decode("&lt;&eacute;&euro;&#8364;&#x20AC;&nbsp;&apos;&hearts;&bogus;"));
t(() => html_entity_decode("&apos;&#39;&quot;", ENT_NOQUOTES));
