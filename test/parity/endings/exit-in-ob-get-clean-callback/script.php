<?php // exit in ob get clean callback
register_shutdown_function(fn() => print('sd:' . ob_get_level()));
ob_start(function ($b) { exit('cb'); });
echo 'data'; $x = ob_get_clean(); echo "never$x";
