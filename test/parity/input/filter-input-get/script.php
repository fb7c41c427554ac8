<?php // filter input get
var_dump(filter_input(INPUT_GET, 'n', FILTER_VALIDATE_INT), filter_input(INPUT_GET, 'bad', FILTER_VALIDATE_INT), filter_input(INPUT_GET, 'none', FILTER_VALIDATE_INT));
var_dump(filter_input(INPUT_GET, 'mail', FILTER_VALIDATE_EMAIL), filter_input(INPUT_GET, 'list'));
