<?php // php sapi name
echo php_sapi_name(), ' ', PHP_SAPI;
