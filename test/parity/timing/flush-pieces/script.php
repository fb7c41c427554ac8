<?php // flush pieces
echo 'one'; flush();
usleep(400000);
echo 'two'; flush();
usleep(400000);
echo 'three';
