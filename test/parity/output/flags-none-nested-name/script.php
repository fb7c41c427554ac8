<?php // flags none nested name
function deco($buffer) { return "[$buffer]"; }
ob_start();
ob_start('deco', 0, 0);
echo 'x';
ob_flush();
ob_end_clean();
