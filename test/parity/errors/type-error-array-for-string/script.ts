// type error array for string
try { strlen([]); } catch (e) { echo(e.message); }
