// exit in generator
function* numbers() { try { yield 1; exit('in generator'); yield 2; } finally { echo('no'); } }
for (const n of numbers()) { echo(n); }
