<?php // scalars become text, flags and codes
header(123);
header('X-Ok: 1', 0);
header('X-Ok: 2', '');
header('X-Ok: 3', 'yes', '404');
print_r(headers_list());
