<?php // vsprintf array
echo vsprintf('%s-%s', ['a', 'b']), vsprintf('%2$s%1$s', ['x', 'y']);
