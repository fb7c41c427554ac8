<?php // shutdown by name
function atEnd() { echo 'at end'; }
register_shutdown_function('atEnd');
echo 'main;';
