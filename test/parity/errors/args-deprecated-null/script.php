<?php // args deprecated null
echo strlen(null), str_replace('a', 'b', null), trim(null), "\n"; echo htmlspecialchars(null), strpos('abc', null), "\n";
echo in_array(null, [null]) ? 'y' : 'n', implode(',', [null, 1]), md5(null), "\n";
