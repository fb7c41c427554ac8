<?php // ini set returns old
var_dump(ini_set('precision', '5'), ini_get('precision'), ini_set('nosuch.directive', '1'));
echo 1 / 3;
