<?php // e8 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => pack('H', 'z'));
t(fn() => pack('h4', '1f'));
t(fn() => array_change_key_case(['a' => 1], 5));
t(fn() => sizeof([], 5));
t(fn() => quoted_printable_decode("a=41\0b"));
t(fn() => str_ireplace(['a' => []], '0', ''));
t(fn() => html_entity_decode('AbC', ENT_QUOTES, 'a'));
t(fn() => html_entity_decode('&eacute;', ENT_QUOTES, 'a'));
t(fn() => unserialize('a:1:{i:0;}'));
t(fn() => mb_strtolower('ΑΣ ΣΑΣ'));
t(fn() => strtotime('+3 mon', 1700000000));
t(fn() => filter_var('"a b"@c.de', FILTER_VALIDATE_EMAIL));
t(fn() => filter_var('abc', FILTER_VALIDATE_REGEXP, ['options' => ['regexp' => '/^(?>a|ab)c?b*+c$/']]));
