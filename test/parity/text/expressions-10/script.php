<?php // e2 10
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => addcslashes("abc\n\t\x7f\xff", "\0..\37!@\177..\377"));
t(fn() => addcslashes('abc', 'c..a'));
t(fn() => stripcslashes('a\\n\\x41\\101\\q'));
t(fn() => quotemeta('1+1=2?*[]^$(.)'));
t(fn() => htmlspecialchars('<a href="x">\'T\'</a>'));
t(fn() => htmlspecialchars('<a href="x">\'T\'</a>', ENT_NOQUOTES));
t(fn() => htmlspecialchars('&amp; &lt; &foo; &#39; &#x41; &', ENT_QUOTES, 'UTF-8', false));
t(fn() => htmlspecialchars("a\xffb"));
t(fn() => htmlspecialchars("a\xffb", ENT_SUBSTITUTE));
t(fn() => htmlspecialchars("a\xffb", ENT_IGNORE));
