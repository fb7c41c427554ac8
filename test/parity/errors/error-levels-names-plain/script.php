<?php // error levels names plain
ini_set('html_errors', '0'); trigger_error('a', E_USER_NOTICE); trigger_error('b', E_USER_WARNING); trigger_error('c', E_USER_DEPRECATED); strlen(null); trigger_error('d', E_USER_ERROR);
