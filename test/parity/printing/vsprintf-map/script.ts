// vsprintf map
echo(vsprintf('%s is %d', { name: 'Ann', age: 30 }));
