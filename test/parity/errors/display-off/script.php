<?php // display off
ini_set('display_errors', '0');
trigger_error('hidden', E_USER_WARNING);
echo 'visible';
