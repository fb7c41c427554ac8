<?php // async die timer
echo "main;"; register_shutdown_function(function () { echo "sd"; }); exit("timer;");
