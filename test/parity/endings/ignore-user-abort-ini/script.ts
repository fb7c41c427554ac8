// ignore user abort ini
ini_set('ignore_user_abort', '1');
var_dump(ignore_user_abort());
