// slice splice
echo(json_encode(array_slice([1, 2, 3, 4], 1, 2)), json_encode(array_slice({ a: 1, b: 2, c: 3 }, 1)), json_encode(array_slice([1, 2, 3], -2)));
