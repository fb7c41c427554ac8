<?php // callback ob clean inside
ob_start(function ($buffer) { ob_clean(); return $buffer; });
echo 'x';
ob_end_flush();
echo 'not reached';
