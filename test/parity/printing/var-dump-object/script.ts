// var dump object
class Point { x = 1; y = 'two'; }
var_dump(new Point());
