<?php // handler true no last error
set_error_handler(function ($n, $m) { return true; }); hex2bin('abc'); var_dump(error_get_last()); restore_error_handler(); @hex2bin('abc'); var_dump(error_get_last() !== null);
