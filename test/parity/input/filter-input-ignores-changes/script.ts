// filter input ignores changes
$_GET['a'] = 'changed';
echo(filter_input(INPUT_GET, 'a'), $_GET['a']);
