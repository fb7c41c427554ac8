<?php // list keeps spaces
header('X-Spaces:    v   ');
echo json_encode(array_slice(headers_list(), 1));
