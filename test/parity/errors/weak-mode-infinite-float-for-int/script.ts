// weak mode infinite float for int
try { str_repeat('a', 1e30); } catch (e) { echo(e.message); }
