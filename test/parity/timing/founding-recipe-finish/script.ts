// founding recipe finish
const side = $_SERVER['DOCUMENT_ROOT'] + '/side/timing-founding-recipe-finish.txt';
ignoreUserAbort(true);
setTimeLimit(0);
obStart();
echo('Hello, client!\n');
header('Connection: close');
header('Content-Length: ' + obGetLength());
obEndFlush();
flush();
fastcgiFinishRequest();
usleep(600000);
errorLog('background ' + connectionStatus() + '\nend\n', 3, side);
die();
