<?php // async timer throw
register_shutdown_function(function () { echo "sd:", strtolower(get_debug_type(error_get_last())); });
ini_set('display_errors', '0'); throw new Exception("in timer");
