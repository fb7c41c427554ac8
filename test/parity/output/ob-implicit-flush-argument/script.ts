// ob implicit flush argument
var_dump(ob_implicit_flush(), ob_implicit_flush(false));
