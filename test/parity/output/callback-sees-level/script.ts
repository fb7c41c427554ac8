// callback sees level
ob_start((buffer: string) => { return buffer + ob_get_level() + '/' + ob_get_length(); });
echo('level ');
ob_end_flush();
