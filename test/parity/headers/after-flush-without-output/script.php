<?php // after flush without output
flush();
header('X-Late: fine');
echo 'x';
