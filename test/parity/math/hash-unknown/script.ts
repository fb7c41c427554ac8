// hash unknown
try { hash('nosuch', 'x'); } catch (e) { echo(e.message); }
