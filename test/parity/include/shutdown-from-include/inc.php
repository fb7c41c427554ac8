<?php //
register_shutdown_function(function () { echo 'registered in include'; });
