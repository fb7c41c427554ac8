// callback returns array
ob_start((buffer: string) => [1, 2]);
echo('x');
ob_end_flush();
