// callback phases flush clean end
const log: string[] = [];
ob_start((buffer: string, phase: number) => { log.push(`${phase}:${buffer}`); return `<${buffer}>`; });
echo(1); ob_flush();
echo(2); ob_flush();
echo(3); ob_clean();
echo(4); ob_end_flush();
echo(json_encode(log));
