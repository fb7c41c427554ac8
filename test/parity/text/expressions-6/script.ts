// e2 6
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => lcfirst("ABC"));
t(() => strrev("abc"));
t(() => similar_text("World", "Word"));
t(() => levenshtein("kitten", "sitting"));
t(() => levenshtein("kitten", "sitting", 2, 3, 4));
t(() => soundex("Robert"));
t(() => soundex(""));
t(() => nl2br("a\r\nb\nc\rd"));
t(() => nl2br("a\nb", false));
t(() => wordwrap("The quick brown fox", 10, "\n", true));
