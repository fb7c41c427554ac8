<?php // list handlers
function deco($buffer) { return $buffer; }
ob_start();
ob_start(fn($buffer) => $buffer);
ob_start('deco');
echo json_encode(ob_list_handlers());
