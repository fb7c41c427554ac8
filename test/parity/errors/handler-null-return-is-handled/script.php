<?php // handler null return is handled
set_error_handler(function ($n, $m) { echo 'H;'; return null; }); hex2bin('abc'); var_dump(error_get_last()); set_error_handler(function () { return 0; }); hex2bin('abc'); set_error_handler(function () { return ''; }); hex2bin('abc'); echo 'quiet';
