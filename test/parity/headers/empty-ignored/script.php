<?php // empty ignored
header('');
echo json_encode(array_slice(headers_list(), 1));
