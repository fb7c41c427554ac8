// domain with newline
try { setcookie('a', 'v', 0, '/', 'ex\n.com'); } catch (e) { echo(e.message); }
