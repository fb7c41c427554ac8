<?php // time limit sleep not counted
set_time_limit(1);
usleep(1300000);
echo 'still here';
