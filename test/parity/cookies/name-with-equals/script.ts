// name with equals
try { setcookie('a=b', 'v'); } catch (e) { echo(e.message); }
