<?php // e2 6
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => lcfirst('ABC'));
t(fn() => strrev('abc'));
t(fn() => similar_text('World', 'Word'));
t(fn() => levenshtein('kitten', 'sitting'));
t(fn() => levenshtein('kitten', 'sitting', 2, 3, 4));
t(fn() => soundex('Robert'));
t(fn() => soundex(''));
t(fn() => nl2br("a\r\nb\nc\rd"));
t(fn() => nl2br("a\nb", false));
t(fn() => wordwrap('The quick brown fox', 10, "\n", true));
