<?php // false disables the handler for good and the original goes out
$calls = 0;
ob_start(function ($buffer) use (&$calls) { $calls++; return false; });
echo 'a'; ob_flush();
echo 'b'; ob_flush();
$flags = ob_get_status()['flags'];
ob_end_flush();
echo '|', $calls, '|', $flags;
