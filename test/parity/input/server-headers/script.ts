// server headers
echo($_SERVER['HTTP_HOST'], '\n', $_SERVER['HTTP_USER_AGENT'], '\n', $_SERVER['HTTP_X_CUSTOM_THING'], '\n', $_SERVER['HTTP_ACCEPT_LANGUAGE'], '\n', $_SERVER['HTTP_REFERER'], '\n');
