// weak mode leading numeric
try { echo(str_repeat('a', '3 apples')); } catch (e) { echo(e.message); }
