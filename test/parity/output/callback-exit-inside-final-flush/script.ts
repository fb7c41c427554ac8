// callback exit inside final flush
ob_start((buffer: string) => { exit('in callback'); });
echo('main;');
