// \\K in a lookahead: a match that begins behind its end is an error, and every search ends
ini_set("html_errors", "0");
function t($f: any) { try { echo(json_encode($f()), " ", preg_last_error_msg(), "\n"); } catch ($e: any) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => preg_split('/(?=xyz\\K)/', "aaaaxyzaaaa"));
t(() => preg_split('/(?=ab\\K)/', "ababab", -1, PREG_SPLIT_NO_EMPTY | PREG_SPLIT_OFFSET_CAPTURE));
t(() => preg_split('/b|(?=xyz\\K)/', "baaaaxyzaaaaxyzb"));
t(() => preg_split('/b|(?=xyz\\K)/', "baaaaxyzaaaaxyzb", 2));
t(() => preg_replace('/(?=xyz\\K)/', "-", "aaaaxyzaaaaxyzb"));
t(() => preg_replace('/b|(?=xyz\\K)/', "-", "baaaaxyzaaaaxyzb", 1));
t(() => preg_replace_callback('/(?=xyz\\\K)/', ($m: any) => "<" + $m[0] + ">", "aaaaxyzaaaaxyzb"));
t(() => preg_match('/(?=xyz\\K)/', "aaaaxyzaaaa"));
function m($p: any, $s: any) { const $m: any = [9]; const $r = preg_match($p, $s, $m); return [$r, $m]; }
t(() => m('/(?=xyz\\K)/', "aaaaxyzaaaa"));
function a($p: any, $s: any) { const $m: any = [9]; const $r = preg_match_all($p, $s, $m); return [$r, $m]; }
t(() => a('/(?=xyz\\K)/', "aaaaxyzaaaaxyzb"));
t(() => preg_split('/a\\Kb/', "ababab"));
t(() => preg_replace('/a\\Kb/', "X", "ababab"));
t(() => preg_replace('/a\\K/', "X", "aaa"));
t(() => preg_split('/a\\K/', "aaa"));
