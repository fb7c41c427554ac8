// printf basic
const length = printf('%s is %d years and %.2f m\n', 'Ann', 42, 1.755);
echo(length);
