<?php // ini alter and case
var_dump(ini_alter('precision', '6'), ini_get('PRECISION'), ini_get('Precision'), ini_set('Precision', '3'));
