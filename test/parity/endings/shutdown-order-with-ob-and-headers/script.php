<?php // shutdown order with ob and headers
header_register_callback(function () { header('X-Sent: cb'); echo_nothing(); });
function echo_nothing() {}
ob_start(function ($b, $p) { header('X-Ob: ' . $p); return strtoupper($b); });
register_shutdown_function(function () { header('X-Sd: 1'); echo " sd"; });
echo "main"; exit(" exit");
