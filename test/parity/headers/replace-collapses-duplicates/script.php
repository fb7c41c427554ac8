<?php // replace collapses duplicates
header('X-C: 1', false);
header('X-C: 2', false);
header('X-C: 3', false);
header('X-D: d');
header('X-C: 4');
echo json_encode(headers_list());
