// callback phase end of script
ob_start((buffer: string, phase: number) => `${phase}:${buffer}`);
echo('first operation is the end');
