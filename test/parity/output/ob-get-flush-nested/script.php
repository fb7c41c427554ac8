<?php // ob get flush nested
ob_start();
echo '(';
ob_start();
echo 'inner';
$inner = ob_get_flush();
echo ')';
ob_end_flush();
echo strtoupper($inner);
