<?php // ob flush without flush stays
ob_start();
echo 'first'; ob_flush();
usleep(400000);
echo 'second';
