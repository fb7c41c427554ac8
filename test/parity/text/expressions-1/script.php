<?php // e2 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => str_split('', 3));
t(fn() => str_split('abc', 0));
t(fn() => str_word_count("Hello fri3nd, you're ok"));
t(fn() => str_word_count("Hello fri3nd, you're ok", 1));
t(fn() => str_word_count("Hello fri3nd, you're ok", 2));
t(fn() => str_word_count("Hello fri3nd", 1, '0..9'));
t(fn() => str_word_count("Hello", 3));
t(fn() => str_contains('abc', ''));
t(fn() => str_starts_with('abc', 'ab'));
t(fn() => str_ends_with('abc', 'bc'));
