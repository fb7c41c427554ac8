// unique reverse
echo(json_encode(array_values(array_unique([1, 2, 2, 3]))), json_encode(array_reverse([1, 2, 3])), json_encode(array_column([{ id: 1, n: 'a' }, { id: 2, n: 'b' }], 'n')));
