// server bearer auth
echo($_SERVER['PHP_AUTH_USER'] ?? 'none', '|', $_SERVER['HTTP_AUTHORIZATION']);
