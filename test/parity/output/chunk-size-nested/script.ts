// chunk size nested
ob_start((buffer: string, phase: number) => `1(${buffer}:${phase})`, 6);
ob_start((buffer: string, phase: number) => `2(${buffer}:${phase})`, 3);
echo('ab'); echo('cd'); echo('e');
ob_end_flush();
ob_end_flush();
