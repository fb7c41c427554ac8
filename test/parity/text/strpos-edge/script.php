<?php // strpos edge
var_dump(strpos('abc', ''), strpos('abc', '', 3), strrpos('abcabc', 'b', -3), strrpos('abc', 'z'), stripos('ÄB', 'b'), strripos('aBcB', 'b'), strpos('a1', 1));
