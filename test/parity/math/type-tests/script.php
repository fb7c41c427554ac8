<?php // type tests
var_dump(is_int(1), is_float(1.5), is_string('x'), is_bool(false), is_array([]), is_null(null), is_numeric('1e5'), is_scalar(1), is_iterable([1]), is_countable([]), gettype(1.5), gettype(null));
