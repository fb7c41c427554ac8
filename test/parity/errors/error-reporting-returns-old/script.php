<?php // error reporting returns old
var_dump(error_reporting(), error_reporting(E_ERROR), error_reporting(), error_reporting(null), error_reporting(E_ALL));
