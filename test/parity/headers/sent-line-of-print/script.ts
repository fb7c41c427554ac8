// sent line of print
header('X-A: 1');
print('x');
header('X-B: 1');
