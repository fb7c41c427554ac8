// explode implode
echo(json_encode(explode(',', 'a,b,,c')), json_encode(explode(',', 'a,b,c', 2)), json_encode(explode(',', 'a,b,c', -1)), json_encode(explode(',', '')), implode('-', ['a', 1, 2.5, true, null, 'z']), implode(['x', 'y']));
