<?php // same name appends
setcookie('a', '1');
setcookie('a', '2');
echo json_encode(array_slice(headers_list(), 1));
