<?php // count and in array
echo count([1, 2, 3]), count([]), json_encode(in_array(2, [1, 2])), json_encode(in_array('x', ['a', 'x'])), json_encode(in_array('2', [1, 2], true)), count([1, [2, 3]], COUNT_RECURSIVE);
