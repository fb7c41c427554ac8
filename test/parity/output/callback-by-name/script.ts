// callback by name
function shout(buffer: string) { return strtoupper(buffer) + '!'; }
ob_start(shout);
echo('hello');
ob_end_flush();
