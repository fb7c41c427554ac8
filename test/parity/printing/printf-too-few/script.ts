// printf too few
try { printf('%s %s', 'one'); } catch (e) { echo(e.message); }
