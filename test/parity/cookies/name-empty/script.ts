// name empty
try { setcookie('', 'v'); } catch (e) { echo(e.message); }
