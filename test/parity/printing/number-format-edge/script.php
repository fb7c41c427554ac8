<?php // number format edge
echo number_format(-1234.567, 1), ' ', number_format(-0.4), ' ', number_format(1234.5678, 2, '', ''), ' ', number_format(999.999, 2), ' ', number_format(1234, 2, '.', ' ');
