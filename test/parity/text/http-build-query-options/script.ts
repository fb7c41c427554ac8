// http build query options
echo(http_build_query([1, 2], 'p_'), '|', http_build_query({ a: 1, b: 2 }, '', ';'), '|', http_build_query({ a: 'x y' }, '', '&', PHP_QUERY_RFC3986));
