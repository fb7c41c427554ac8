<?php // header int argument
header(123);
echo json_encode(array_slice(headers_list(), 1));
