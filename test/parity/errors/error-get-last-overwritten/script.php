<?php // error get last overwritten
ini_set('display_errors', '0');
trigger_error('one'); trigger_error('two', E_USER_WARNING);
echo json_encode(error_get_last()['message']), error_get_last()['type'];
