// raw value with semicolon
try { setrawcookie('a', 'v;w'); } catch (e) { echo(e.message); }
