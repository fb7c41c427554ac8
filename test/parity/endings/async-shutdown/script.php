<?php // async shutdown
register_shutdown_function(function () { echo "1;"; echo "2;"; });
register_shutdown_function(function () { echo "3;"; });
echo "m;";
