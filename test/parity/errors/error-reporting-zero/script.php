<?php // error reporting zero
error_reporting(0);
trigger_error('hidden', E_USER_WARNING);
echo error_get_last()['message'];
