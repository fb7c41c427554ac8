<?php // shutdown registered in header callback late
header_register_callback(function () { header('X-Ran: yes'); register_shutdown_function(function () { echo 'never;'; }); });
echo 'x;';
