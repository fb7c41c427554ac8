<?php // map with keys
echo json_encode(array_map(fn($a, $b) => $a . $b, ['x', 'y'], ['1', '2'])), json_encode(array_map('strtoupper', ['k' => 'v'])), json_encode(array_map(null, [1, 2], ['a', 'b']));
