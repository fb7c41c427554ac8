// sleep negative
try { sleep(-1); } catch (e) { echo(e.message); }
