// generator cleanup order
function* g() { try { echo('start;'); var x = yield 1; echo(`got ${x};`); yield 2; } finally { echo('cleanup;'); } } var gen = g(); echo(gen.next().value); gen.next('v'); gen.return(); echo('after;');
