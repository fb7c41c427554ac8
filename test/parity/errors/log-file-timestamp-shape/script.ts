// log file timestamp shape
var f = $_SERVER['DOCUMENT_ROOT'] + '/side/ts.log'; ini_set('error_log', f); error_log('x'); ini_set('date.timezone', 'Europe/Berlin'); error_log('y'); date_default_timezone_set('America/New_York'); error_log('z');
for (var l of explode("\n", trim(file_get_contents(f)))) { echo(strlen(l), ' ', strrchr(l, ' '), ' ', substr(l, 3, 1), substr(l, 7, 1), substr(l, 12, 1), substr(l, 15, 1), ' ', substr(l, 22), "\n"); } unlink(f);
