// async die microtask
queueMicrotask(() => { exit("q;"); }); echo("m;"); await new Promise(r => setTimeout(r, 1000)); echo("no");
