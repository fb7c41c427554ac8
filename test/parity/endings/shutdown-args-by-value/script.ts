// shutdown args by value
let a = [1]; const o = new stdClass(); o.v = 1;
register_shutdown_function(function (x, y) { echo(count(x), y.v); }, a, o);
a = [...a, 2]; o.v = 2;
