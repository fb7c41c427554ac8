// error reporting masks
error_reporting(E_ALL & ~E_USER_NOTICE);
trigger_error('hidden', E_USER_NOTICE);
trigger_error('shown', E_USER_WARNING);
