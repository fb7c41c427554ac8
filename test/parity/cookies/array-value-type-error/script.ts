// array value type error
try { setcookie('a', ['x']); } catch (e) { echo(e.message); }
