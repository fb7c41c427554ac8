// callback returns int
ob_start((buffer: string) => 42);
echo('x');
ob_end_flush();
