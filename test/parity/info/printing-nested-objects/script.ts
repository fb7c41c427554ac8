// printing nested objects
class P { a = 1; b = {'x': [true, null]}; c; constructor() { this.c = new stdClass; } } var p = new P; print_r(p); var_dump(p); var_export(p); echo(json_encode(p)); echo("\n", serialize(p));
