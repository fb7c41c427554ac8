<?php // callback gets two arguments
ob_start(function (...$args) { return count($args) . ':' . json_encode($args); });
echo 'x';
ob_end_flush();
