/* finish in shutdown */ var r;
let f = $_SERVER['DOCUMENT_ROOT'] + '/side/endings-finish-in-shutdown.txt';
ob_start();
echo("front");
register_shutdown_function(function () { echo(" sd1"); r = fastcgi_finish_request(); echo("lost"); file_put_contents(f, json_encode([r, ob_get_level()]) + "\nend\n"); });
exit(" exit");
