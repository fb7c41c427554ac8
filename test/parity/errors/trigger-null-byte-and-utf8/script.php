<?php // trigger null byte and utf8
ini_set('html_errors', '0'); trigger_error("ä€😀"); trigger_error("a\0b"); echo strlen(error_get_last()['message']);
