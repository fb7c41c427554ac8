// printf argument number zero
try { printf('%0$s', 1); } catch (e) { echo(e.message); }
