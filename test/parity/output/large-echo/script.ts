// large echo
echo(str_repeat('0123456789', 30000), 'end');
