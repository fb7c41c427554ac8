<?php // error get last
ini_set('display_errors', '0');
trigger_error('remember me', E_USER_NOTICE);
$last = error_get_last();
echo $last['type'], '|', $last['message'], '|', $last['line'], '|', implode(',', array_keys($last));
