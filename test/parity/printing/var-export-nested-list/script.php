<?php // var export nested list
var_export([[1, [2, 3]], []]);
