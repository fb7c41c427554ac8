<?php // colon spacing kept
header('X-Tight:1');
header('X-Wide:   2  ');
echo json_encode(array_slice(headers_list(), 1));
