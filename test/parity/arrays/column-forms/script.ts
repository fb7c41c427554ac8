// column forms
echo(json_encode(array_column([{ id: 3, n: 'a' }, { id: 5, n: 'b' }, { n: 'c' }], 'n')), json_encode(array_column([{ k: 'x', v: 1 }, { k: 'y', v: 2 }], 'v', 'k')), json_encode(array_column([{ k: 'x', v: 1 }], null, 'k')));
