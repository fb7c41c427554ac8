// echo outputs each argument before the next one is evaluated
function part(name) { echo(`[${name}]`); return name; }
echo('a', part('b'), 'c', part('d'), '\n');
echo('length ', printf('%s', 'abc'), ' and ', implode(',', [[1]]), '\n');
try { echo('before ', str_repeat('x', -1), ' after'); } catch (e) { echo(e.message, '\n'); }
