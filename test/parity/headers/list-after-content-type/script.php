<?php // list after content type
header('Content-Type: text/plain');
header('X-A: 1');
echo json_encode(array_slice(headers_list(), 1));
