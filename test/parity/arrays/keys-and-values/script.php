<?php // keys and values
echo json_encode(array_keys(['a' => 1, 'b' => 2])), json_encode(array_values(['a' => 1, 'b' => 2])), json_encode(array_keys(['x', 'y']));
