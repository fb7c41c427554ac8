<?php // sent file and line
var_dump(headers_sent());
echo "out\n";
var_dump(headers_sent($file, $line));
echo basename($file, '.php'), ' ', $line;
