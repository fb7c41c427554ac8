<?php // exit in usort in shutdown
register_shutdown_function(function () { $a = [3, 1, 2]; usort($a, function ($x, $y) { exit('sorting'); }); });
register_shutdown_function(function () { echo 'never'; });
echo 'main;';
