<?php // encode list and map
echo json_encode([1, 2, 3]), json_encode(['a' => 1, 'b' => [true, null]]), json_encode([]);
