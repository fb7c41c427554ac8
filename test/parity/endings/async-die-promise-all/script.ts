// async die promise all
const f = async (n) => { await null; if (n === 'b') exit("b;"); echo(n, ";"); await new Promise(r => setTimeout(r, 1)); echo("late", n); }; await Promise.all([f('a'), f('b'), f('c')]);
