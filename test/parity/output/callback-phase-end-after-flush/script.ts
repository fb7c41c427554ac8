// callback phase end after flush
ob_start((buffer: string, phase: number) => `${phase}:${buffer};`);
echo('a');
ob_flush();
echo('b');
