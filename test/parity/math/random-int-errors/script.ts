// random int errors
try { random_int(5, 1); } catch (e) { echo(e.message); }
