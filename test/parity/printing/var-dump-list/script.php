<?php // var dump list
var_dump([1, 'two', [3.5, null]]);
