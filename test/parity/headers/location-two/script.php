<?php // b location two
header('Location: /x');
header('Location: /y', false);
print_r(headers_list());
