<?php // shutdown registers itself thrice
$count = 0;
function again() { global $count; $count++; echo $count; if ($count < 3) { register_shutdown_function('again'); } }
register_shutdown_function('again');
