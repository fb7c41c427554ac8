<?php // content type lower name
header('content-type: text/css');
echo json_encode(array_slice(headers_list(), 1));
