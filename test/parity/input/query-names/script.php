<?php // c query names
var_dump($_GET);
