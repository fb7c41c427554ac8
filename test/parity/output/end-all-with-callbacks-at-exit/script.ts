// a end all with callbacks at exit
let $b; ob_start(($b) => "1[" + $b + "]");
ob_start(($b) => "2[" + $b + "]");
ob_start(null, 3);
echo("ab");
echo("cd");
register_shutdown_function(function () { echo("sd", ob_get_level()); });
exit("bye");
