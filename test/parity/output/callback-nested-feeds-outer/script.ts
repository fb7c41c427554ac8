// callback nested feeds outer
ob_start((buffer: string) => `1(${buffer})`);
ob_start((buffer: string) => `2(${buffer})`);
echo('x'); ob_flush();
echo('y'); ob_end_flush();
ob_end_flush();
