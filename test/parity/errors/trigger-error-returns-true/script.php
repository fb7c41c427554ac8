<?php // trigger error returns true
ini_set('display_errors', '0');
var_dump(trigger_error('x'));
