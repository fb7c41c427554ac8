// merge recursive replace
echo(json_encode(array_merge_recursive({ a: [1], b: 2 }, { a: [3], b: 4 })), json_encode(array_replace({ a: 1, b: 2 }, { b: 9 })), json_encode(array_merge()));
