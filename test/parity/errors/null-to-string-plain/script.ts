// null to string plain
ini_set('html_errors', '0');
echo(strtoupper(null), 'x');
