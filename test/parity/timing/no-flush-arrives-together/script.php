<?php // no flush arrives together
echo 'one';
usleep(400000);
echo 'two';
