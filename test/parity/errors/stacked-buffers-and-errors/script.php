<?php // stacked buffers and errors
ob_start(fn($b) => 'A(' . $b . ')'); ob_start(fn($b) => 'B(' . $b . ')'); ini_set('html_errors', '0'); trigger_error('n'); ob_end_flush(); trigger_error('m'); throw new Exception('z');
