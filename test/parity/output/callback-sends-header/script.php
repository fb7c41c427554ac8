<?php // callback sends header
ob_start(function ($buffer) { header('X-Length: ' . strlen($buffer)); return $buffer; });
echo 'hello';
