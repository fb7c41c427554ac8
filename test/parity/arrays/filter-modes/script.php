<?php // filter modes
echo json_encode(array_filter(['a' => 1, 'b' => 2], fn($k) => $k === 'b', ARRAY_FILTER_USE_KEY)), json_encode(array_values(array_filter([0, 1, '', 'x', null, '0', false]))), json_encode(array_filter(['x' => 0, 'y' => 5]));
