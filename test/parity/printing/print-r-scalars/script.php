<?php // print r scalars
echo print_r(1, true), '|', print_r(1.0 / 4, true), '|', print_r('s', true), '|', print_r(true, true), '|', print_r(false, true), '|', print_r(null, true), '|';
