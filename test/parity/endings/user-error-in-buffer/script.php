<?php // user error in buffer
ob_start(fn($b) => "[$b]");
echo 'a';
trigger_error('fatal', E_USER_ERROR);
