// http build query object
class Query { q = 'x y'; page = 2; }
echo(http_build_query(new Query()));
