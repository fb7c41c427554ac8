<?php // callback ob end flush inside at end
ob_start(function ($buffer) { ob_end_flush(); return $buffer; });
echo 'x';
