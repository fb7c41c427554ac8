<?php // callback print inside
ob_start(function ($buffer) { var_dump('lost'); printf('lost'); return $buffer; });
echo 'x';
ob_end_flush();
