// rewrite var
output_add_rewrite_var('sid', 'a&b');
echo('<a href="x.php?v=1#f">link</a><form action="y.php"><input name="q"></form>');
