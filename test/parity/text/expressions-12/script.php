<?php // e2 12
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => html_entity_decode('&apos;', ENT_QUOTES | ENT_HTML401));
t(fn() => html_entity_decode('&#0;&#1;&#128;&#xD800;&#x110000;'));
t(fn() => htmlspecialchars_decode('&lt;b&gt; &quot;x&quot; &#039; &apos;'));
t(fn() => htmlspecialchars_decode('&#039;&quot;', ENT_NOQUOTES));
t(fn() => strip_tags('<p>Hello <b>World</b><br/><!-- c --><?php echo 1; ?></p>'));
t(fn() => strip_tags('<p>Hello <b>World</b></p>', '<b>'));
t(fn() => strip_tags('<p>Hello <b>World</b></p>', ['p', 'b']));
t(fn() => strip_tags('a < b and c > d'));
t(fn() => strip_tags('<a href="x>y">t</a>'));
t(fn() => nl2br(''));
