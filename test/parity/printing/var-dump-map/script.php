<?php // var dump map
var_dump(['name' => 'x', 'nested' => ['a' => true]]);
