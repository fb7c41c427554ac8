<?php // fprintf output
$out = fopen('php://output', 'w');
$length = fprintf($out, "%s!\n", 'to output');
echo $length;
