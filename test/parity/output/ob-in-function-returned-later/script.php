<?php // ob in function returned later
function capture($work) { ob_start(); $work(); return ob_get_clean(); }
echo 'A', capture(function () { echo 'inner'; }), 'B';
