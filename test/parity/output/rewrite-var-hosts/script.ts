// forms get variables when they lead to a listed host or to this one
ini_set('url_rewriter.hosts', 'a.example');
output_add_rewrite_var('x', '1 & 2');
echo('<form action="http://a.example/x"></form><form action="http://b.example/x"></form><form action="/y"></form>');
