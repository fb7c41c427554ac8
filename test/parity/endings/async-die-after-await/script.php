<?php // async die after await
register_shutdown_function(function () { echo "sd;"; });
echo "a;";
echo "b;"; die("c;");
