<?php // exit text after flush
echo 'a'; flush();
usleep(400000);
exit('b');
