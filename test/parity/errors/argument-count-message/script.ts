// argument count message
try { strlen(); } catch (e) { echo(e.message); }
