// callback phase nested end of script
ob_start((buffer: string, phase: number) => `1(${buffer}:${phase})`);
echo('a');
ob_flush();
ob_start((buffer: string, phase: number) => `2(${buffer}:${phase})`);
echo('b');
ob_clean();
echo('c');
