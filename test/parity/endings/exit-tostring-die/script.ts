// exit tostring die
class S { toString() { return "S!"; } }
register_shutdown_function(function () { echo("|sd"); });
die(new S());
