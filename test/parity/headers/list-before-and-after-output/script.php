<?php // list before and after output
header('X-One: 1');
$before = headers_list();
echo 'x';
echo count($before), ' ', json_encode(array_slice(headers_list(), 1));
