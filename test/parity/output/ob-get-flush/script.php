<?php // ob get flush
ob_start();
echo 'once';
$text = ob_get_flush();
echo '|', $text, '|', ob_get_level();
