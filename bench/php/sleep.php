<?php
set_time_limit(0);
usleep($_GET['ms'] * 1000);
echo 'slept';
