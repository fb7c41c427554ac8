<?php // empty value
header('X-Empty:');
header('X-Blank: ');
echo json_encode(array_slice(headers_list(), 1));
