<?php // status flags after each operation
ob_start(fn($buffer) => $buffer);
$flags = ob_get_status()['flags'];
echo 'a'; ob_flush(); $flushed = ob_get_status()['flags'];
echo 'b'; ob_clean(); $cleaned = ob_get_status()['flags'];
ob_end_clean();
echo "$flags $flushed $cleaned";
