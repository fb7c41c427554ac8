<?php // callback false on clean
$calls = 0;
ob_start(function ($buffer) use (&$calls) { $calls++; return false; });
echo 'a'; ob_clean();
echo 'b'; ob_end_flush();
echo '|', $calls;
