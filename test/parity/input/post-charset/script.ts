// c post charset
var_dump(bin2hex($_POST["a"]), $_POST["b"], $_SERVER["CONTENT_TYPE"]);
