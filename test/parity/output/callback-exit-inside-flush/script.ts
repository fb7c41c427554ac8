// callback exit inside flush
ob_start((buffer: string) => { exit('!'); });
echo('main;');
ob_flush();
echo('not reached');
