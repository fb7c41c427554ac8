<?php // user error ends script
register_shutdown_function(function () { echo '[', error_get_last()['type'], ']'; });
echo 'a;';
trigger_error('fatal by user', E_USER_ERROR);
echo 'not reached';
