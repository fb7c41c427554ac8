<?php // exit array reduce
echo array_reduce([1, 2, 3], function ($c, $i) { if ($i === 2) { echo "c=$c\n"; exit(1); } return $c + $i; }, 0);
