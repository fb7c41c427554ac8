<?php // include path functions
var_dump(get_include_path(), set_include_path('/a:/b'), get_include_path(), ini_get('include_path'), set_include_path(''), get_include_path()); ini_restore('include_path'); var_dump(get_include_path());
