<?php // exit in ob callback nested inner
ob_start(fn($b) => "outer($b)");
ob_start(function ($b) { exit("x"); return $b; });
echo 'inner'; ob_end_flush(); echo 'never';
