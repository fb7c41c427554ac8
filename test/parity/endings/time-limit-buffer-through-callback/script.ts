// time limit buffer through callback
ob_start((buffer: string, phase: number) => `<${buffer}:${phase}>`);
echo('partial');
set_time_limit(1);
while (true) { }
