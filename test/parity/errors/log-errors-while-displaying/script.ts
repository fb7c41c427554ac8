// log errors while displaying
var f = $_SERVER['DOCUMENT_ROOT'] + '/side/both.log'; ini_set('log_errors', '1'); ini_set('error_log', f); trigger_error('shown <i>', E_USER_WARNING); ini_set('html_errors', '0'); trigger_error('plain', E_USER_NOTICE); ini_set('log_errors', '0'); trigger_error('not logged'); for (var l of file(f)) echo(substr(l, 27)); unlink(f);
