<?php // ini set bool values
ini_set('html_errors', false);
var_dump(ini_get('html_errors'));
trigger_error('plain now');
ini_set('html_errors', true);
var_dump(ini_get('html_errors'));
