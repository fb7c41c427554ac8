<?php // a zlib ini late
echo 'x';
var_dump(ini_set('zlib.output_compression', '1'));
