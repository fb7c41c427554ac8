<?php // shutdown function output later
register_shutdown_function(function () { usleep(400000); echo ' shutdown'; });
echo 'main'; flush();
