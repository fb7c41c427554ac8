// handler exit
set_error_handler((errno: number, errstr: string) => { exit(`stopped by ${errstr}`); });
trigger_error('it', E_USER_NOTICE);
echo('not reached');
