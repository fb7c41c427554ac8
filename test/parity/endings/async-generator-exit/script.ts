// async generator exit
async function* gen() { try { yield 1; await null; yield 2; } finally { echo("fin"); } } for await (const v of gen()) { echo(v); if (v == 2) exit("!"); }
