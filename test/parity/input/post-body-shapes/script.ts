// c post body shapes
var_dump($_POST);
