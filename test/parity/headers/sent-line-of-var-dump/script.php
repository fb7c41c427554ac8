<?php // sent line of var dump
var_dump(1);
header('X-B: 1');
