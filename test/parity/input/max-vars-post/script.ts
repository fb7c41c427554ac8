// c max vars post
var_dump($_POST);
