<?php // flush does not empty buffers
ob_start();
echo 'held'; flush();
usleep(400000);
echo ' together';
