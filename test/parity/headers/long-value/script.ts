// long value
header('X-Long: ' + str_repeat('v', 3000));
echo('x');
