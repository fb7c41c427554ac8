<?php // header callback user error ends
header_register_callback(function () { trigger_error('fatal there', E_USER_ERROR); });
register_shutdown_function(function () { echo 'sd;'; });
echo 'body'; flush(); echo 'more';
