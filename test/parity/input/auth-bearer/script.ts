// c auth bearer
var_dump($_SERVER["PHP_AUTH_USER"] ?? null, $_SERVER["HTTP_AUTHORIZATION"] ?? null);
