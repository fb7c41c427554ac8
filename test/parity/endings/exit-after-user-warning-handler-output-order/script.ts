// exit after user warning handler output order
ob_start((b) => { return str_replace('warn', 'WARN', b); });
set_error_handler((n, m) => { echo(`[${m}]`); }); echo('a'); trigger_error('warn', E_USER_WARNING); exit('z');
