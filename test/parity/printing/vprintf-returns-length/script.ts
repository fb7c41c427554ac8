// vprintf returns length
const length = vprintf("%'.10d|%s\n", [42, 'x']);
echo(length);
