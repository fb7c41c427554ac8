<?php // deprecated internal null
ini_set('html_errors', '0'); echo strlen(null), strtoupper(null), str_replace('a', 'b', null), "\n"; error_reporting(E_ALL & ~E_DEPRECATED); echo strlen(null), 'quiet';
