<?php // get all by extension
ini_set('html_errors', '0'); print_r(ini_get_all('standard', false)); print_r(ini_get_all('json')); print_r(ini_get_all('date', false)); var_dump(ini_get_all('Core'), ini_get_all('DATE'), ini_get_all('nosuch'), ini_get_all('')); echo count(ini_get_all('hash')), count(ini_get_all('ctype'));
