<?php // strcmp family
echo strcmp('a', 'b'), strcmp('b', 'a'), strcmp('a', 'a'), strcasecmp('HELLO', 'hello'), strncmp('abcd', 'abef', 2), strnatcmp('img12', 'img10');
