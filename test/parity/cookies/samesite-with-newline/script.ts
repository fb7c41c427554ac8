// samesite with newline
try { setcookie('a', 'v', { samesite: 'x;y' }); echo('accepted'); } catch (e) { echo(e.message); }
