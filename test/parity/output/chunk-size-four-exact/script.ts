// chunk size four exact
const calls: string[] = [];
ob_start((buffer: string, phase: number) => { calls.push(`${phase}:${buffer}`); return buffer; }, 4);
echo('12'); echo('34'); echo('5'); echo('678901');
ob_end_flush();
echo(json_encode(calls));
