<?php // start returns true
$result = ob_start();
ob_end_clean();
var_dump($result);
