<?php // a callback print r return
ob_start(function ($b) { return print_r([1], true) . var_export(1.5, true) . $b; });
echo 'x';
ob_end_flush();
