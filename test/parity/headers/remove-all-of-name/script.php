<?php // remove all of name
header('X-A: 1', false);
header('X-A: 2', false);
header_remove('X-A');
echo count(headers_list());
