// trigger error empty
trigger_error('', E_USER_WARNING);
