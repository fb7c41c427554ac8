// type error string for array
try { implode(',', 'no'); } catch (e) { echo(e.message); }
