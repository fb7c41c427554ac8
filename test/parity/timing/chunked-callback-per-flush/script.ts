// chunked callback per flush
ob_start((buffer: string, phase: number) => `<${buffer}:${phase}>`);
echo('a'); ob_flush(); flush();
usleep(400000);
echo('b'); ob_flush(); flush();
usleep(400000);
echo('c');
