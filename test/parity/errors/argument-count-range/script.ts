// argument count range
try { str_replace('a', 'b'); } catch (e) { echo(e.message); }
