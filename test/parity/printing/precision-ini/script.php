<?php // precision ini
ini_set('precision', '4');
echo 1 / 3, ' ', 123456.789, ' ', 1e10 / 3;
