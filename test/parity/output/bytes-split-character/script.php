<?php // a character whose bytes come from two writes is whole again
ob_start();
echo "\xc3";
echo "\xbc";
$text = ob_get_clean();
echo $text, strlen($text), json_encode($text);
