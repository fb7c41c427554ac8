// e3 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => json_encode([[[1]]], 0, 2));
t(() => json_encode([[[1]]], JSON_PARTIAL_OUTPUT_ON_ERROR, 2));
t(() => json_encode([[[1]]], JSON_THROW_ON_ERROR, 1));
t(() => json_encode(null));
t(() => json_last_error_msg());
t(() => json_decode("{\"a\":{\"b\":[1,2]}}", true));
t(() => json_decode("[1,2", true));
t(() => json_decode(""));
t(() => json_decode("", true, 512, JSON_THROW_ON_ERROR));
t(() => json_decode("nul"));
