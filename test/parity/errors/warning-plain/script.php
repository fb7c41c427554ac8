<?php // warning plain
ini_set('html_errors', '0');
trigger_error('a warning', E_USER_WARNING);
