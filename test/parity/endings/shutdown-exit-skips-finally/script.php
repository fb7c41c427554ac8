<?php // shutdown exit skips finally
register_shutdown_function(function () { try { exit('x'); } finally { echo 'no'; } });
