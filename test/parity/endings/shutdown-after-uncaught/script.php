<?php // shutdown after uncaught
register_shutdown_function(function () { echo '[', error_get_last()['type'], ']'; });
throw new Exception('uncaught');
