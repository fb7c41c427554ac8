// callback returns true
ob_start((buffer: string) => true);
echo('swallowed');
ob_end_flush();
echo('after');
