//
exit('exit inside');
