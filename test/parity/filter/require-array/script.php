<?php // require array
var_dump(filter_var(['1', 'x'], FILTER_VALIDATE_INT, FILTER_REQUIRE_ARRAY), filter_var('1', FILTER_VALIDATE_INT, FILTER_FORCE_ARRAY), filter_var(['1'], FILTER_VALIDATE_INT));
