// server repeated header
echo($_SERVER['HTTP_X_TWICE']);
