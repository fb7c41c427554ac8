// handler user error continues
set_error_handler(() => { return true; });
trigger_error('fatal?', E_USER_ERROR);
echo('goes on');
