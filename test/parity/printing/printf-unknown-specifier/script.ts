// printf unknown specifier
try { printf('%q', 1); } catch (e) { echo(e.message); }
