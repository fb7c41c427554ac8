<?php // parse str
parse_str('a=1&b[]=2&b[]=3&c.d=4', $out);
echo json_encode($out);
