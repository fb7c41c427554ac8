<?php // a end all with callbacks at exit
ob_start(fn($b) => '1[' . $b . ']');
ob_start(fn($b) => '2[' . $b . ']');
ob_start(null, 3);
echo 'ab';
echo 'cd';
register_shutdown_function(function () { echo 'sd', ob_get_level(); });
exit('bye');
