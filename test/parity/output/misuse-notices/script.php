<?php // a misuse notices
ini_set('html_errors', '0');
var_dump(ob_flush(), ob_clean(), ob_end_flush(), ob_end_clean(), ob_get_flush(), ob_get_clean(), ob_get_contents(), ob_get_length(), ob_get_status(), ob_get_status(true), ob_list_handlers());
