// year too large
try { setcookie('a', 'v', 999999999999); } catch (e) { echo(e.message); }
