// ini get boolean forms
ini_set('html_errors', 'On'); const a = ini_get('html_errors');
ini_set('html_errors', '0'); const b = ini_get('html_errors');
ini_set('html_errors', ''); const c = ini_get('html_errors');
var_dump(a, b, c);
