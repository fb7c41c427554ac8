<?php // async shutdown exit
register_shutdown_function(function () { echo "1;"; exit("E;"); });
register_shutdown_function(function () { echo "no;"; });
echo "m;";
