<?php // shutdown status after headers sent
register_shutdown_function(function () { header('X-Late: 1'); });
echo 'main;';
