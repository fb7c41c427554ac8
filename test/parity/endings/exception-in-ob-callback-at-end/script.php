<?php // exception in ob callback at end
register_shutdown_function(function () { echo 'sd;'; });
ob_start(function ($b) { throw new Exception('cb'); });
echo 'text;';
