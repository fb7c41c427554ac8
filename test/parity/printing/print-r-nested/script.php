<?php // print r nested
print_r(['a' => 1, 'b' => ['x', 'y' ], 'c' => ['k' => ['deep' => true]]]);
