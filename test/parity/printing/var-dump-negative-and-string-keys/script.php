<?php // var dump negative and string keys
var_dump(['-3' => 'a', 'x y' => 'b', '007' => 'c', '' => 'd']);
