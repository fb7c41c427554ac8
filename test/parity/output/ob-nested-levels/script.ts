// ob nested levels
ob_start();
echo('1[', ob_get_level());
ob_start();
echo('2[', ob_get_level());
ob_start();
echo('3[', ob_get_level());
ob_end_flush(); echo(']');
ob_end_flush(); echo(']');
ob_end_flush(); echo(']', ob_get_level());
