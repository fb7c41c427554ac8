// print r returns
const text = print_r(['a'], true);
echo(strlen(text), '|');
echo(var_export(print_r('x'), true));
