<?php // shutdown too few args
register_shutdown_function(function ($a, $b) { echo "$a$b"; }, 'x', 'y', 'extra'); try { register_shutdown_function(); } catch (ArgumentCountError $e) { echo $e->getMessage(); }
