// path with semicolon
try { setcookie('a', 'v', 0, '/a;b'); } catch (e) { echo(e.message); }
