<?php // number format large
echo number_format(123456789012345.678, 2), '|', number_format(0), '|', number_format(-0.01), '|', number_format(0.005, 2), '|', number_format(1e15, 0, '', ' ');
