// callback phase get flush first
const log: string[] = [];
ob_start((buffer: string, phase: number) => { log.push(`${phase}:${buffer}`); return strtoupper(buffer); });
echo('x');
echo(ob_get_flush(), json_encode(log));
