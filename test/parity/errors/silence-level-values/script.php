<?php // silence level values
echo error_reporting(), ',', @error_reporting(), ','; error_reporting(E_ERROR | E_WARNING); echo error_reporting(), ',', @error_reporting(), ','; error_reporting(E_NOTICE); echo @error_reporting(), ',', error_reporting(); error_reporting(-1); echo ',', error_reporting(), ',', @error_reporting(), ',', ini_get('error_reporting');
