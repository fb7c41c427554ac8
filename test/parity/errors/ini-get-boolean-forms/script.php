<?php // ini get boolean forms
ini_set('html_errors', 'On'); $a = ini_get('html_errors');
ini_set('html_errors', '0'); $b = ini_get('html_errors');
ini_set('html_errors', ''); $c = ini_get('html_errors');
var_dump($a, $b, $c);
