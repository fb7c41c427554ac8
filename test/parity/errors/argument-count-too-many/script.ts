// argument count too many
try { strlen('a', 'b'); } catch (e) { echo(e.message); }
