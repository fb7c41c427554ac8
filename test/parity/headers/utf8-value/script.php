<?php // utf8 value
header('X-Text: grüße');
echo 'x';
