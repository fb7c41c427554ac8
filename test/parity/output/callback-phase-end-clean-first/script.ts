// callback phase end clean first
const log: string[] = [];
ob_start((buffer: string, phase: number) => { log.push(`${phase}:${buffer}`); return ''; });
echo('x');
ob_end_clean();
echo(json_encode(log));
