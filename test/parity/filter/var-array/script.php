<?php // var array
var_dump(filter_var_array(['a' => '5', 'b' => 'x', 'c' => 'y'], ['a' => FILTER_VALIDATE_INT, 'b' => FILTER_VALIDATE_INT, 'd' => FILTER_DEFAULT]));
