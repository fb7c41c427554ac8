<?php // error get last after fatal
register_shutdown_function(function () { $e = error_get_last(); echo '|', $e['type'], '|', $e['line'], '|', strlen($e['message']) > 20 ? 'long' : $e['message']; });
throw new Exception('x');
