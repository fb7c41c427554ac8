// e2 12
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => html_entity_decode("&apos;", ENT_QUOTES | ENT_HTML401));
t(() => html_entity_decode("&#0;&#1;&#128;&#xD800;&#x110000;"));
t(() => htmlspecialchars_decode("&lt;b&gt; &quot;x&quot; &#039; &apos;"));
t(() => htmlspecialchars_decode("&#039;&quot;", ENT_NOQUOTES));
t(() => strip_tags("<p>Hello <b>World</b><br/><!-- c --><?php echo 1; ?></p>"));
t(() => strip_tags("<p>Hello <b>World</b></p>", "<b>"));
t(() => strip_tags("<p>Hello <b>World</b></p>", ["p", "b"]));
t(() => strip_tags("a < b and c > d"));
t(() => strip_tags("<a href=\"x>y\">t</a>"));
t(() => nl2br(""));
