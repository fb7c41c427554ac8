<?php // str contains family
var_dump(str_contains('hello', 'ell'), str_starts_with('hello', 'he'), str_ends_with('hello', 'lo'), str_contains('x', ''));
