// rewrite var reset
output_add_rewrite_var('sid', '1');
output_reset_rewrite_vars();
echo('<form action="y.php"></form>', json_encode(ob_list_handlers()));
