<?php // in function
function render($file) { ob_start(); include $file; return ob_get_clean(); }
echo '[', render('inc.php'), ']';
