// http build query nested
echo(http_build_query({ a: { b: { c: 1, d: [2, 3] } }, 'e f': 'g&h', empty: [], 'ü': 'ä' }));
