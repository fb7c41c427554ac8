<?php // b unicode
header('X-Uni: grüße');
header('X-Tab: a	b');
header("X-High: \xff\xfe");
header('Content-Disposition: attachment; filename="ä.txt"');
print_r(headers_list());
