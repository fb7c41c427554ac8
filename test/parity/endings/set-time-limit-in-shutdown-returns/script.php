<?php // set time limit in shutdown returns
register_shutdown_function(function () { var_dump(set_time_limit(5)); echo ini_get('max_execution_time'); }); echo ini_get('max_execution_time'), ';';
