// a
ob_start((buffer: string, phase: number) => { log += phase; return `<${buffer}:${phase}>`; });
echo('a', 'b\n'); const x = { a: 1, b: [1, 2] }; let y = 1; y = 2;
for (const [k, v] of Object.entries(x)) { echo(k + '=' + json_encode(v) + '\udcff\n'); }
try { strlen(); } catch (e) { echo(e.name, e.message); }
usort(x, (a, b) => a - b); die();
print('x' + 1.5 + PHP_EOL);
