<?php // in shutdown error
register_shutdown_function(function () { hex2bin('abc'); strlen(); });
register_shutdown_function(function () { echo "second"; });
echo "m";
