// option array and more arguments
try { setcookie('a', 'v', { path: '/' }, '/x'); } catch (e) { echo(e.name, ': ', e.message); }
