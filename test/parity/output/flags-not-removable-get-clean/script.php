<?php // flags not removable get clean
ob_start(null, 0, PHP_OUTPUT_HANDLER_STDFLAGS ^ PHP_OUTPUT_HANDLER_REMOVABLE);
echo 'text';
$text = ob_get_clean();
echo '|', $text, '|', ob_get_level();
