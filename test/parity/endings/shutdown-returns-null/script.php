<?php // shutdown returns null
var_dump(register_shutdown_function(function () { echo 'end'; }));
