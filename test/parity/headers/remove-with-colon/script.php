<?php // remove with colon
header('X-A: 1');
header_remove('X-A:');
echo json_encode(array_slice(headers_list(), 1));
