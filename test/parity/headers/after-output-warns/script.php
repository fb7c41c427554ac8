<?php // after output warns
echo 'body ';
header('X-Late: 1');
