<?php // ini get values
var_dump(ini_get('display_errors'), ini_get('html_errors'), ini_get('nosuch.directive'), ini_get('precision'), ini_get('default_charset'), ini_get('output_buffering'));
