// callback warning inside not shown
ob_start((buffer: string) => { trigger_error('quiet', E_USER_WARNING); return buffer; });
echo('x');
ob_end_flush();
echo(error_get_last()['message']);
