<?php // prepend append order
echo 'main;'; register_shutdown_function(function () { echo 'S;'; });
