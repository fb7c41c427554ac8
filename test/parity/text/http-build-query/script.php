<?php // http build query
echo http_build_query(['a' => 1, 'b' => 'x y', 'c' => [1, 2], 'd' => ['k' => 'v'], 'e' => true, 'f' => null, 'g' => false, 'h' => 1.5]);
