// each argument of echo is a write of its own
ob_start((buffer: string) => `[${buffer}]`, 2);
echo('a', 'b', 'c', 'd', 'e');
ob_end_flush();
