<?php // shutdown nested appended
register_shutdown_function(function () { echo '[1]'; register_shutdown_function(function () { echo '[nested]'; }); });
register_shutdown_function(function () { echo '[2]'; });
