<?php // substr replace
echo json_encode([substr_replace('Hello', 'J', 0, 1), substr_replace('Hello', 'xx', -2), substr_replace('Hello', 'xx', 1, -1), substr_replace('abc', 'X', 1, 0), substr_replace(['aaa', 'bbb'], 'X', 1, 1)]);
