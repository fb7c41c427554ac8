// raw name with space
try { setrawcookie('a b', 'v'); } catch (e) { echo(e.message); }
