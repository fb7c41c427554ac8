// end flush while open
while (ob_get_level() > 0) { ob_end_flush(); }
ob_start(); ob_start(); ob_start();
echo('deep');
while (ob_get_level() > 0) { ob_end_flush(); }
echo(ob_get_level());
