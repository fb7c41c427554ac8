// chunk size negative
ob_start((buffer: string, phase: number) => `(${buffer}:${phase})`, -1);
echo('ab'); echo('cd');
ob_end_flush();
