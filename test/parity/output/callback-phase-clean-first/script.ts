// callback phase clean first
const log: string[] = [];
ob_start((buffer: string, phase: number) => { log.push(`${phase}:${buffer}`); return buffer; });
echo('x');
ob_clean();
echo('y');
ob_end_clean();
echo(json_encode(log));
