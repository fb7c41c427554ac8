<?php // str pad
echo str_pad('5', 3, '0', STR_PAD_LEFT), '|', str_pad('x', 6, 'ab'), '|', str_pad('x', 6, 'ab', STR_PAD_BOTH), '|', str_pad('long', 2), '|', str_pad('ü', 4, '-');
