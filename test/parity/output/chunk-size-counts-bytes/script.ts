// chunk size counts bytes
ob_start((buffer: string, phase: number) => `(${buffer}:${phase})`, 4);
echo('ü'); echo('ü'); echo('x');
ob_end_flush();
