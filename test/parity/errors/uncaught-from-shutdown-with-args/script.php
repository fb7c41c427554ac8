<?php // uncaught from shutdown with args
register_shutdown_function(function ($a, $b) { throw new Exception('late'); }, 'arg', [1]);
