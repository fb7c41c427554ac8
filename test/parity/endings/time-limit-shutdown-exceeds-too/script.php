<?php // shutdown functions get two more seconds, then a second fatal
register_shutdown_function(function () { echo '[shutdown]'; while (true) { } });
register_shutdown_function(function () { echo 'never'; });
set_time_limit(1);
while (true) { }
