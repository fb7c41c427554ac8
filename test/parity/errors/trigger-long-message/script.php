<?php // trigger long message
ini_set('html_errors', '0'); trigger_error(str_repeat('x', 1100)); echo strlen(error_get_last()['message']);
