<?php // str repeat reverse
echo str_repeat('ab', 3), str_repeat('x', 0), strrev('hello');
