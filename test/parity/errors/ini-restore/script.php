<?php // ini restore
ini_set('precision', '3');
ini_restore('precision');
echo ini_get('precision'), ' ', 1 / 3;
