<?php // status callback before and after
ob_start(fn($buffer) => $buffer, 20);
$before = ob_get_status();
echo 'x';
ob_flush();
$after = ob_get_status();
ob_end_clean();
echo json_encode([$before, $after]);
