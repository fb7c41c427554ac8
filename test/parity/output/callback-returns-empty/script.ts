// callback returns empty
ob_start((buffer: string) => '');
echo('swallowed');
ob_end_flush();
echo('after');
