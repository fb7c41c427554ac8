<?php // ini precision values
foreach ([0, 1, 17, -1, -2, 'abc', '14', 40] as $p) { var_dump(ini_set('precision', $p)); echo 0.1 + 0.2, ' ', 1e10 / 3, "\n"; }
