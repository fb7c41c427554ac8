// user error in buffer
ob_start((b: string) => `[${b}]`);
echo('a');
trigger_error('fatal', E_USER_ERROR);
