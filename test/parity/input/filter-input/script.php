<?php // c filter input
var_dump(filter_input(INPUT_GET, 'i', FILTER_VALIDATE_INT), filter_input(INPUT_GET, 'none'), filter_input(INPUT_GET, 'bad', FILTER_VALIDATE_INT));
var_dump(filter_input(INPUT_GET, 'bad', FILTER_VALIDATE_INT, FILTER_NULL_ON_FAILURE), filter_input(INPUT_GET, 'none', FILTER_VALIDATE_INT, FILTER_NULL_ON_FAILURE));
var_dump(filter_input(INPUT_GET, 'arr', FILTER_VALIDATE_INT), filter_input(INPUT_GET, 'arr', FILTER_VALIDATE_INT, FILTER_REQUIRE_ARRAY));
var_dump(filter_input(INPUT_GET, 'i', FILTER_VALIDATE_INT, ['options' => ['min_range' => 50, 'default' => 9]]));
var_dump(filter_input(INPUT_COOKIE, 'ck', FILTER_VALIDATE_INT), filter_input(INPUT_SERVER, 'REQUEST_METHOD'), filter_input(INPUT_GET, 's', FILTER_SANITIZE_SPECIAL_CHARS));
var_dump(filter_has_var(INPUT_GET, 'i'), filter_has_var(INPUT_POST, 'i'));
var_dump(filter_input_array(INPUT_GET, ['i' => FILTER_VALIDATE_INT, 'arr' => ['filter' => FILTER_VALIDATE_INT, 'flags' => FILTER_FORCE_ARRAY], 'zz' => FILTER_DEFAULT]));
var_dump(filter_input_array(INPUT_GET, ['i' => FILTER_VALIDATE_INT, 'zz' => FILTER_DEFAULT], false), filter_input_array(INPUT_POST));
var_dump(filter_input(INPUT_GET, 'b', FILTER_VALIDATE_BOOLEAN), filter_input(INPUT_GET, 'u', FILTER_VALIDATE_URL, FILTER_FLAG_PATH_REQUIRED | FILTER_FLAG_QUERY_REQUIRED));
try { var_dump(filter_input(77, 'b')); } catch (\ValueError $e) { echo $e->getMessage(); }
