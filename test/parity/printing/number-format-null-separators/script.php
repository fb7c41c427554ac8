<?php // number format null separators
echo number_format(1234567.891, 2, null, null), '|', number_format(1234567.891, 3, '', '.');
