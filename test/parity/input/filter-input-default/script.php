<?php // filter input default
var_dump(filter_input(INPUT_GET, 'n', FILTER_VALIDATE_INT, ['options' => ['default' => 7]]));
