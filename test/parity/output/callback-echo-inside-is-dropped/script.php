<?php // callback echo inside is dropped
ob_start(function ($buffer) { echo 'lost'; print 'lost too'; return "kept:$buffer"; });
echo 'x';
ob_end_flush();
