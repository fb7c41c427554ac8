// encode pretty
echo(json_encode({ a: 1, list: [1, 2], empty: [], nested: { x: { y: null } } }, JSON_PRETTY_PRINT));
