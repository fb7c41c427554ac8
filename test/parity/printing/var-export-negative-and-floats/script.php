<?php // var export negative and floats
var_export([-1, -0.5, 1e100, 1.5e-7, 100000.5]);
