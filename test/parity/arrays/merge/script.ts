// merge
echo(json_encode(array_merge([1, 2], [3])), json_encode(array_merge({ a: 1, b: 2 }, { b: 3, c: 4 })));
