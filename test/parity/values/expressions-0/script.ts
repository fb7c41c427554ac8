// e3 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => json_encode("a/b\"é😀\u0001<>&'"));
t(() => json_encode("a/b\"é😀", JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
t(() => json_encode("<>&'\"", JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT));
t(() => json_encode("\u2028\u2029", JSON_UNESCAPED_UNICODE));
t(() => json_encode("\u2028", JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS));
t(() => json_encode("a\udcff"));
t(() => json_encode("a\udcff", JSON_INVALID_UTF8_IGNORE));
t(() => json_encode("a\udcff", JSON_INVALID_UTF8_SUBSTITUTE));
t(() => json_encode(["a\udcff", 1], JSON_PARTIAL_OUTPUT_ON_ERROR));
t(() => json_encode(["1", "1.5", "x", "1e3", "0x1", " 1", ""], JSON_NUMERIC_CHECK));
