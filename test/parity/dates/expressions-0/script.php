<?php // e4 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => date('Y-m-d H:i:s', 0));
t(fn() => date('D, d M Y N jS z W t L o y a A B g G h H i s v u e I O P p T Z c r U', 1700000000));
t(fn() => date('\Y\\\\m l S', 86400 * 2));
t(fn() => date('jS', 86400 * 10) . date('jS', 86400 * 20) . date('jS', 86400 * 21) . date('jS', 86400 * 22));
t(fn() => date('Y', -1));
t(fn() => date('', 5));
t(fn() => gmdate('D, d M Y H:i:s \G\M\T', 1234567890));
t(fn() => gmdate('c', 253402300800));
t(fn() => gmdate('Y-m-d', -62135596801));
t(fn() => idate('y', 0));
