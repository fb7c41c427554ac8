// shutdown throw display0 exit
ini_set('display_errors', '0');
ob_start();
register_shutdown_function(function () { echo("partial"); throw new DivisionByZeroError('x'); });
exit("text");
