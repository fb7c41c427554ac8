// object var export
class Point { x = 1; tags = { a: true }; }
var_export(new Point());
