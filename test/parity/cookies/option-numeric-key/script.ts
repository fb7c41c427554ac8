// option numeric key
try { setcookie('a', 'v', [1, 2]); } catch (e) { echo(e.message); }
