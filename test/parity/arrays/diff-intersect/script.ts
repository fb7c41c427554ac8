// diff intersect
echo(json_encode(array_values(array_diff([1, 2, 3], [2]))), json_encode(array_values(array_intersect([1, 2, 3], [2, 3]))), json_encode(array_diff_key({ a: 1, b: 2 }, { a: 9 })), json_encode(array_intersect_key({ a: 1, b: 2 }, { a: 9 })));
