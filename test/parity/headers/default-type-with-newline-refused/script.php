<?php // default type with newline refused
var_dump(ini_set('default_charset', "utf-8\r\nX-Injected: 1"));
var_dump(ini_set('default_mimetype', "text/plain\nX-Injected: 1"));
var_dump(ini_get('default_charset'), ini_get('default_mimetype'));
