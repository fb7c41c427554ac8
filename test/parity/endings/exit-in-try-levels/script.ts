// exit in try levels
function lvl(n) { try { if (n === 0) exit("deep\n"); lvl(n - 1); } catch (e) { echo(`catch ${n}`); } finally { echo(`finally ${n}\n`); } }
try { lvl(3); } finally { echo("outer finally"); }
