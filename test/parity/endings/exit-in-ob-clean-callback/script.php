<?php // exit in ob clean callback
register_shutdown_function(fn() => print('sd:' . ob_get_level()));
ob_start(function ($b, $p) { if ($p & PHP_OUTPUT_HANDLER_CLEAN) exit('cb'); return "{$b}"; });
echo 'data'; ob_clean(); echo "never";
