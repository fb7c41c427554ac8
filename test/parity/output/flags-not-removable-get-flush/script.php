<?php // flags not removable get flush
ob_start(fn($buffer) => "<$buffer>", 0, PHP_OUTPUT_HANDLER_CLEANABLE | PHP_OUTPUT_HANDLER_FLUSHABLE);
echo 'text';
$text = ob_get_flush();
echo '|', $text, '|', ob_get_level();
