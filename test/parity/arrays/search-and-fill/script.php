<?php // search and fill
echo json_encode([array_search('1', [0, 1]), array_fill_keys(['a', 'b'], []), array_pad([1], -3, 0), array_flip(['a', 'b']), array_count_values(['x', 'y', 'x'])]);
