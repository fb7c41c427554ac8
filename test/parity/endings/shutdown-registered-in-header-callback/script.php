<?php // shutdown registered in header callback
header_register_callback(function () { register_shutdown_function(function () { echo 'from hc;'; }); });
echo 'x;'; flush(); echo 'y;';
