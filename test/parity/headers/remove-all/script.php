<?php // remove all
header('X-Drop: 1');
header_remove();
echo json_encode(headers_list());
