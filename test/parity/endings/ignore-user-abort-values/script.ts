// ignore user abort values
var_dump(ignore_user_abort(), ignore_user_abort(true), ignore_user_abort(), ini_get('ignore_user_abort'), ignore_user_abort(false), ignore_user_abort(null));
