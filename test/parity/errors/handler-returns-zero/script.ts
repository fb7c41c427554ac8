// handler returns zero
set_error_handler((errno: number, errstr: string) => { return 0; });
trigger_error('zero is not false', E_USER_WARNING);
echo('end');
