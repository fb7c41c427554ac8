<?php // shutdown ob open inside
register_shutdown_function(function () { ob_start(fn($b) => "[$b]"); echo "in"; });
register_shutdown_function(function () { echo "lvl", ob_get_level(); });
echo "m";
