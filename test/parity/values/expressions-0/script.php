<?php // e3 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => json_encode("a/b\"é\u{1F600}\x7f\x01<>&'"));
t(fn() => json_encode("a/b\"é\u{1F600}", JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
t(fn() => json_encode("<>&'\"", JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT));
t(fn() => json_encode("\u{2028}\u{2029}", JSON_UNESCAPED_UNICODE));
t(fn() => json_encode("\u{2028}", JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS));
t(fn() => json_encode("a\xff"));
t(fn() => json_encode("a\xff", JSON_INVALID_UTF8_IGNORE));
t(fn() => json_encode("a\xff", JSON_INVALID_UTF8_SUBSTITUTE));
t(fn() => json_encode(["a\xff", 1], JSON_PARTIAL_OUTPUT_ON_ERROR));
t(fn() => json_encode(['1', '1.5', 'x', '1e3', '0x1', ' 1', ''], JSON_NUMERIC_CHECK));
