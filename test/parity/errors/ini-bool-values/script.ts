// ini bool values
for (const v of Object.values(['1', '0', 'on', 'On', 'off', 'yes', 'no', 'true', 'false', '', 'none', '2', 'abc'])) { ini_set('html_errors', v); echo(json_encode(ini_get('html_errors')), ' '); ob_start(); trigger_error('t'); echo(strpos(ob_get_clean(), '<br') === false ? 'plain' : 'html', "\n"); }
