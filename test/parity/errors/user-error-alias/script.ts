// user error alias
user_error('by alias', E_USER_WARNING);
