<?php // chunk size ten
$calls = [];
ob_start(function ($buffer, $phase) use (&$calls) { $calls[] = "$phase:$buffer"; return $buffer; }, 10);
echo 'A';
echo '123456789012345';
echo 'B';
ob_end_flush();
echo json_encode($calls);
