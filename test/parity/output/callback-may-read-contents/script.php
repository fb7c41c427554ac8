<?php // callback may read contents
ob_start(function ($buffer) { return 'contents:' . ob_get_contents() . ' buffer:' . $buffer; });
echo 'x';
ob_end_flush();
