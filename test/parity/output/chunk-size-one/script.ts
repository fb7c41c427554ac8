// chunk size one
const calls: string[] = [];
ob_start((buffer: string, phase: number) => { calls.push(`${phase}:${buffer}`); return buffer; }, 1);
echo('ab'); echo(''); echo('c');
ob_end_flush();
echo(json_encode(calls));
