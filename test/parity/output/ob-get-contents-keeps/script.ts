// ob get contents keeps
ob_start();
echo('x');
const seen = ob_get_contents();
echo('y');
ob_end_flush();
echo('|', seen);
