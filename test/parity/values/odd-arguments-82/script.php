<?php // e5 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_convert_case('ΣΑΣ', MB_CASE_TITLE));
