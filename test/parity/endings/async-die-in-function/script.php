<?php // async die in fn
register_shutdown_function(function () { echo "sd;"; });
echo "start;"; echo "inner;"; exit("bye;");
