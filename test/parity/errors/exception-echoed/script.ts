// exception echoed
const e = new RuntimeException('as text');
echo(e);
