<?php // shutdown exit code int
register_shutdown_function(function () { echo 'a'; exit(3); });
register_shutdown_function(function () { echo 'never'; });
