// map filter reduce
echo(json_encode(array_map((x) => x * 2, [1, 2, 3])), json_encode(array_filter({ a: 1, b: 0, c: 3 })), array_reduce([1, 2, 3], (a, b) => a + b, 0));
