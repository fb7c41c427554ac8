// callback returns null
ob_start((buffer: string) => { return null; });
echo('swallowed');
ob_end_flush();
echo('after');
