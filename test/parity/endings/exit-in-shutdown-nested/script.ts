// exit in shutdown nested
register_shutdown_function(function () {
  echo("1");
  register_shutdown_function(function () { echo("n1"); register_shutdown_function(function () { echo("n2"); exit(); }); register_shutdown_function(function () { echo("n3"); }); });
});
register_shutdown_function(function () { echo("2"); });
exit("x");
