// e2 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => str_split("", 3));
t(() => str_split("abc", 0));
t(() => str_word_count("Hello fri3nd, you're ok"));
t(() => str_word_count("Hello fri3nd, you're ok", 1));
t(() => str_word_count("Hello fri3nd, you're ok", 2));
t(() => str_word_count("Hello fri3nd", 1, "0..9"));
t(() => str_word_count("Hello", 3));
t(() => str_contains("abc", ""));
t(() => str_starts_with("abc", "ab"));
t(() => str_ends_with("abc", "bc"));
