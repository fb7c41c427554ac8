<?php // \K in a lookahead: a match that begins behind its end is an error, and every search ends
ini_set("html_errors", "0");
function t($f) { try { echo json_encode($f()), " ", preg_last_error_msg(), "\n"; } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
t(fn() => preg_split('/(?=xyz\K)/', "aaaaxyzaaaa"));
t(fn() => preg_split('/(?=ab\K)/', "ababab", -1, PREG_SPLIT_NO_EMPTY | PREG_SPLIT_OFFSET_CAPTURE));
t(fn() => preg_split('/b|(?=xyz\K)/', "baaaaxyzaaaaxyzb"));
t(fn() => preg_split('/b|(?=xyz\K)/', "baaaaxyzaaaaxyzb", 2));
t(fn() => preg_replace('/(?=xyz\K)/', "-", "aaaaxyzaaaaxyzb"));
t(fn() => preg_replace('/b|(?=xyz\K)/', "-", "baaaaxyzaaaaxyzb", 1));
t(fn() => preg_replace_callback('/(?=xyz\K)/', fn($m) => "<" . $m[0] . ">", "aaaaxyzaaaaxyzb"));
t(fn() => preg_match('/(?=xyz\K)/', "aaaaxyzaaaa"));
function m($p, $s) { $m = [9]; $r = preg_match($p, $s, $m); return [$r, $m]; }
t(fn() => m('/(?=xyz\K)/', "aaaaxyzaaaa"));
function a($p, $s) { $m = [9]; $r = preg_match_all($p, $s, $m); return [$r, $m]; }
t(fn() => a('/(?=xyz\K)/', "aaaaxyzaaaaxyzb"));
t(fn() => preg_split('/a\Kb/', "ababab"));
t(fn() => preg_replace('/a\Kb/', "X", "ababab"));
t(fn() => preg_replace('/a\K/', "X", "aaa"));
t(fn() => preg_split('/a\K/', "aaa"));
