// a rewrite vars
output_add_rewrite_var("sid", "a&b \"q\"");
output_add_rewrite_var("y", "ü");
echo("<a href=\"x.php\">a</a><form action=\"y.php\" method=\"post\"><input></form><form></form>");
print_r(ob_list_handlers());
var_dump(output_reset_rewrite_vars());
echo("<form action=\"y.php\">");
print_r(ob_list_handlers());
