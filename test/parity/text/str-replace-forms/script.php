<?php // str replace forms
echo str_replace(['a', 'b'], ['b', 'c'], 'ab'), '|', str_replace('', 'x', 'abc'), '|', str_replace(['x', 'y'], ['1'], 'xyz'), '|', str_ireplace(['A', 'B'], 'z', 'aAbB'), '|', json_encode(str_replace('a', 'b', ['k' => 'aa', 'n' => 'c']));
