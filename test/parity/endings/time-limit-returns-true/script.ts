// time limit returns true
var_dump(set_time_limit(10), ini_get('max_execution_time'));
