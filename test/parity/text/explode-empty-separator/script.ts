// explode empty separator
try { explode('', 'abc'); } catch (e) { echo(e.message); }
