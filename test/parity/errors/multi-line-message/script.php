<?php // multi line message
ini_set('html_errors', '0');
trigger_error("line one\nline two", E_USER_WARNING);
