// vprintf too few
try { vprintf('%s %s', ['one']); } catch (e) { echo(e.message); }
