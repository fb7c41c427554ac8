// ob get flush
ob_start();
echo('once');
const text = ob_get_flush();
echo('|', text, '|', ob_get_level());
