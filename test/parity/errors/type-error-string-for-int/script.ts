// type error string for int
try { str_repeat('x', 'many'); } catch (e) { echo(e.message); }
