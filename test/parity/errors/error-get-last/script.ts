// error get last
ini_set('display_errors', '0');
trigger_error('remember me', E_USER_NOTICE);
const last = error_get_last();
echo(last['type'], '|', last['message'], '|', last['line'], '|', implode(',', Object.keys(last)));
