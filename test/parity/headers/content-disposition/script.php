<?php // content disposition
header('Content-Disposition: attachment; filename="a b.txt"');
header('Content-Type: text/csv');
echo "a,b\n1,2\n";
