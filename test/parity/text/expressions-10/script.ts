// e2 10
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => addcslashes("abc\n\t\udcff", "\u0000..\u001f!@..\udcff"));
t(() => addcslashes("abc", "c..a"));
t(() => stripcslashes("a\\n\\x41\\101\\q"));
t(() => quotemeta("1+1=2?*[]^$(.)"));
t(() => htmlspecialchars("<a href=\"x\">'T'</a>"));
t(() => htmlspecialchars("<a href=\"x\">'T'</a>", ENT_NOQUOTES));
t(() => htmlspecialchars("&amp; &lt; &foo; &#39; &#x41; &", ENT_QUOTES, "UTF-8", false));
t(() => htmlspecialchars("a\udcffb"));
t(() => htmlspecialchars("a\udcffb", ENT_SUBSTITUTE));
t(() => htmlspecialchars("a\udcffb", ENT_IGNORE));
