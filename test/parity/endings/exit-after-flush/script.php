<?php // exit after flush
echo "a"; flush();
register_shutdown_function(function () { echo "c"; header('X-L: 1'); });
exit("b");
