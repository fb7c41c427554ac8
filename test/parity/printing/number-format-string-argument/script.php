<?php // number format string argument
echo number_format('1234.5'), '|', number_format('12', 1);
