<?php // date override
header('Date: Thu, 01 Jan 1970 00:00:00 GMT');
echo json_encode(array_slice(headers_list(), 1));
