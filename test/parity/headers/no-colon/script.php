<?php // no colon
header('NoColonHere');
echo json_encode(array_slice(headers_list(), 1));
