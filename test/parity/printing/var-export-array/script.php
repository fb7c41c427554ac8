<?php // var export array
var_export(['a' => 1, 'b' => [1, 2.5, 'x'], 'c' => null]);
