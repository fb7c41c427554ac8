<?php // exit ob callback chunk
register_shutdown_function(function () { echo "|sd"; });
ob_start(function ($b) { exit("chunk"); }, 4);
echo "ab";
echo "cdef";
echo "after";
