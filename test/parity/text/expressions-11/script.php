<?php // e2 11
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => htmlspecialchars("a\xffb", 0));
t(fn() => htmlspecialchars("'", ENT_QUOTES | ENT_HTML401));
t(fn() => htmlspecialchars("'", ENT_QUOTES | ENT_XML1));
t(fn() => htmlspecialchars("'", ENT_QUOTES | ENT_HTML5));
t(fn() => htmlspecialchars("a\x01b", ENT_DISALLOWED | ENT_HTML5));
t(fn() => htmlspecialchars('x', ENT_QUOTES, 'nope'));
t(fn() => htmlentities('café € ñ ©'));
t(fn() => htmlentities('café', ENT_COMPAT, 'ISO-8859-1'));
t(fn() => html_entity_decode('&lt;&eacute;&euro;&#8364;&#x20AC;&nbsp;&apos;&hearts;&bogus;'));
t(fn() => html_entity_decode('&apos;&#39;&quot;', ENT_NOQUOTES));
