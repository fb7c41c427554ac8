<?php // g3 28
ini_set('html_errors', '0');
function t($n, $f) { echo "\n#", $n, "#"; try { $f(); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(0, fn() => var_dump(srand()));
t(1, fn() => var_dump(utf8_decode('a,b;c')));
t(2, fn() => var_dump(strtr('b', [[1, 2], [3]], "a\nb")));
t(3, fn() => var_dump(vfprintf('b', 255, [1, '1', true, null, 1.5, 'x'])));
t(4, fn() => var_dump(str_ends_with('a,b;c', ', ')));
