// uncaught in buffer
ob_start((buffer: string) => `[${buffer}]`);
echo('before;');
throw new Exception('in buffer');
