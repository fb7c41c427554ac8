// ob get clean
ob_start();
echo('inner');
const text = ob_get_clean();
echo(strtoupper(text), ob_get_level());
