// replace false
header('X-A: 1');
header('X-A: 2', false);
header('X-A: 3', false);
echo('three');
