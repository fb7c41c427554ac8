<?php // abort no finally
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-abort-no-finally.txt';
register_shutdown_function(function () use ($side) { error_log("shutdown\nend\n", 3, $side); });
try { echo 'a'; flush(); usleep(900000); echo 'b'; flush(); } catch (Throwable $e) { error_log("catch\n", 3, $side); } finally { error_log("finally\n", 3, $side); }
