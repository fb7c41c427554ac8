<?php // control character in value
header("X-Ctrl: a\x01b");
echo json_encode(array_slice(headers_list(), 1));
