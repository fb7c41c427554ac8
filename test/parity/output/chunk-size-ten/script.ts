// chunk size ten
const calls: string[] = [];
ob_start((buffer: string, phase: number) => { calls.push(`${phase}:${buffer}`); return buffer; }, 10);
echo('A');
echo('123456789012345');
echo('B');
ob_end_flush();
echo(json_encode(calls));
