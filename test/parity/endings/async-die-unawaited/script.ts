// async die unawaited
async function branch() { await null; exit("branch;"); } branch(); echo("main;"); await new Promise(() => {});
