<?php // option values become what they are to be
setcookie('a', 'v', ['expires' => 'abc']);
setcookie('b', 'v', ['expires' => 1.9]);
setcookie('c', 'v', ['httponly' => 'false', 'secure' => '0']);
setcookie('d', 'v', []);
print_r(headers_list());
