<?php // filter input array
var_dump(filter_input_array(INPUT_GET, ['id' => FILTER_VALIDATE_INT, 'tags' => ['filter' => FILTER_DEFAULT, 'flags' => FILTER_REQUIRE_ARRAY], 'missing' => FILTER_DEFAULT]));
