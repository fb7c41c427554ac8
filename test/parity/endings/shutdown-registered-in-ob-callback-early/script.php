<?php // shutdown registered in ob callback early
ob_start(function ($b) { register_shutdown_function(function () { echo 'seen'; }); return "<$b>"; });
echo 'x'; ob_end_flush(); echo 'y;';
