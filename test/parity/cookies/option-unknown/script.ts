// option unknown
try { setcookie('a', 'v', { foo: 1 }); } catch (e) { echo(e.message); }
