<?php // e6 5
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => iconv('UTF-8', 'UTF-8', "a\xff"));
t(fn() => iconv_strlen('äö'));
t(fn() => iconv_strlen("\xff"));
