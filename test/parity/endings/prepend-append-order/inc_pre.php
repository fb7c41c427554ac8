<?php // 
echo 'pre;'; register_shutdown_function(function () { echo 'SP;'; });
