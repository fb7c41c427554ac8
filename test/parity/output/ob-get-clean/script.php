<?php // ob get clean
ob_start();
echo 'inner';
$text = ob_get_clean();
echo strtoupper($text), ob_get_level();
