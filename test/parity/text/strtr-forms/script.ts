// strtr forms
echo(strtr('abc', 'ab', 'xyz'), '|', strtr('aabb', { a: 'b', b: 'a', aa: 'X' }), '|', strtr('abc', []), '|');
echo(strtr('abc', { '': 'x' }));
