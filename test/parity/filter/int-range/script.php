<?php // int range
var_dump(filter_var('5', FILTER_VALIDATE_INT, ['options' => ['min_range' => 1, 'max_range' => 10]]), filter_var('11', FILTER_VALIDATE_INT, ['options' => ['min_range' => 1, 'max_range' => 10]]), filter_var('11', FILTER_VALIDATE_INT, ['options' => ['max_range' => 10, 'default' => 3]]));
