<?php // shutdown connection status
register_shutdown_function(function () { echo connection_status(), connection_aborted(); });
echo connection_status(), connection_aborted(), ';';
