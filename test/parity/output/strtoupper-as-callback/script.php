<?php // a built-in with one parameter cannot take buffer and phase
ob_start('strtoupper');
echo 'x';
ob_end_flush();
