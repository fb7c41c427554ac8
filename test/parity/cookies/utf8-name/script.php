<?php // utf8 name
setcookie('grüße', 'v');
echo 'x';
