<?php // async time limit
ini_set('html_errors', '0'); set_time_limit(1); echo "s;"; register_shutdown_function(function () { echo "sd", connection_status(); });
while (true) { $x = 1; }
