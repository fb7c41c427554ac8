<?php // multi warnings mixed
hex2bin('a'); echo "1\n"; strrev(null); echo "2\n"; trigger_error("u", E_USER_DEPRECATED); header("A: b\nC: d"); echo implode(',', [[1]]), "\n"; array_combine([1], [1, 2]);
