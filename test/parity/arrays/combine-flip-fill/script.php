<?php // combine flip fill
echo json_encode(array_combine(['a', 'b'], [1, 2])), json_encode(array_flip(['x', 'y'])), json_encode(array_fill(0, 3, 'z')), json_encode(array_fill_keys(['a', 'b'], 0)), json_encode(range(1, 5)), json_encode(range('a', 'e')), json_encode(range(0, 10, 5));
