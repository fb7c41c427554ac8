// print r object
class Point { x = 1; y = [2, 3]; }
print_r(new Point());
