// printf missing specifier
try { printf('50%'); } catch (e) { echo(e.name, ': ', e.message); }
