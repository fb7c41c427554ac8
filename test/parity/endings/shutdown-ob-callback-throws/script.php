<?php // shutdown ob callback throws
register_shutdown_function(function () { echo "sd;"; ob_start(function ($b) { throw new Exception("late"); }); echo "inner"; });
echo "m;";
