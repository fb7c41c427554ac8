<?php // is numeric
var_dump(is_numeric('1'), is_numeric('1.5e3'), is_numeric(' 1'), is_numeric('1 '), is_numeric('abc'), is_numeric('0x1A'), is_numeric(''), is_numeric('.5'));
