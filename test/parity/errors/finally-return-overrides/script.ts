// finally return overrides
function f() { try { throw new Exception('lost'); } finally { return 'kept'; } } echo(f()); function g() { for (var i of [1, 2, 3]) { try { if (i === 2) continue; echo(i); } finally { echo(`f${i}`); } } } g();
