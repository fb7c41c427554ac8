<?php // shutdown arguments
register_shutdown_function(function ($a, $b) { echo "$a-$b"; }, 'x', 7);
