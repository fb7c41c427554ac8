<?php // e2 25
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => http_build_query([]));
t(fn() => http_build_query(['a' => []]));
t(fn() => http_build_query('x'));
t(fn() => urlencode('a b&c=d/e?f~g-h_i.j'));
t(fn() => rawurlencode('a b&c=d/e?f~g-h_i.j+'));
t(fn() => urldecode('a%20b+c%zz%4'));
t(fn() => rawurldecode('a%20b+c%C3%A9'));
t(fn() => get_html_translation_table(HTML_SPECIALCHARS));
t(fn() => ip2long('192.168.1.1'));
t(fn() => ip2long('256.1.1.1'));
