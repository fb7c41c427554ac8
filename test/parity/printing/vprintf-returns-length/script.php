<?php // vprintf returns length
$length = vprintf("%'.10d|%s\n", [42, 'x']);
echo $length;
