// exit then nothing runs
let count = 0;
function tick() { count++; echo(count); if (count === 3) exit('!'); }
for (let i = 0; i < 10; i++) { tick(); }
