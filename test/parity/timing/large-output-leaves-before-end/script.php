<?php // beyond the SAPI buffer bytes leave without flush()
echo str_repeat('x', 100000);
usleep(400000);
echo 'end';
