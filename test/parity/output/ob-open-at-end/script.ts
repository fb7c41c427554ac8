// buffers left open are flushed from the inside out at the end
ob_start((buffer: string) => `1(${buffer})`);
echo('a');
ob_start((buffer: string) => `2(${buffer})`);
echo('b');
ob_start((buffer: string) => `3(${buffer})`);
echo('c');
