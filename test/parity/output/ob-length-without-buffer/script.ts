// ob length without buffer
var_dump(ob_get_length(), ob_get_contents(), ob_get_clean(), ob_get_level());
