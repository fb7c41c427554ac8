<?php // sleep returns zero
var_dump(sleep(0), usleep(10), time_nanosleep(0, 1000));
