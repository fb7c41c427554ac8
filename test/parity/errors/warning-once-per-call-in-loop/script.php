<?php // warning once per call in loop
ini_set('html_errors', '0'); foreach (['1', '12', '123'] as $h) { echo bin2hex(strval(@hex2bin($h))), ';'; hex2bin($h); }
