// rewrite var tags ini
ini_set('url_rewriter.tags', 'a=href,form=');
output_add_rewrite_var('v', '1');
echo('<a href="x.php#f">l</a> <a href="y.php?q=2">m</a> <a href="http://other/">o</a> <form method="post"></form>');
