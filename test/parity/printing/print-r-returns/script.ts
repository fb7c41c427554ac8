// print r returns
const text = print_r(['a'], true);
echo(strlen(text), var_export(print_r('x'), true));
