//
echo(title, items.length);
