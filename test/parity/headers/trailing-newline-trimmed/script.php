<?php // trailing newline trimmed
header("X-A: 1\r\n");
echo json_encode(array_slice(headers_list(), 1));
