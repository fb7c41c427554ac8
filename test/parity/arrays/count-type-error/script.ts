// count type error
try { count('text'); } catch (e) { echo(e.message); }
