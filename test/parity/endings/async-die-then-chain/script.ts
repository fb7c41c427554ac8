// async die then chain
await Promise.resolve(1).then((v) => { echo(`${v};`); return 2; }).then((v) => { echo(`${v};`); exit("3;"); }).then(() => { echo("4;"); }).catch(() => { echo("caught"); }).finally(() => { echo("fin"); });
