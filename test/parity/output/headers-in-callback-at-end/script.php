<?php // headers in callback at end
ob_start(function ($buffer) { header('Content-Length: ' . strlen($buffer)); header('ETag: "' . strlen($buffer) . '"'); return $buffer; });
echo 'twelve bytes';
