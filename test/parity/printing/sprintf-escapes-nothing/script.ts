// sprintf escapes nothing
echo(sprintf('<%s>', '<b>&</b>'));
