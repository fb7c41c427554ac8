<?php // captured
ob_start();
include 'inc.php';
$html = ob_get_clean();
echo strtoupper($html);
