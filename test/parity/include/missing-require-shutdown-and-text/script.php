<?php // missing require shutdown and text
register_shutdown_function(function () { $e = error_get_last(); echo $e['type'], '|', $e['message']; }); ini_set('html_errors', '0');
function load($n) { require $n; } try { load('nothing_here.php'); } catch (Throwable $e) { echo 'caught ', get_class($e); }
