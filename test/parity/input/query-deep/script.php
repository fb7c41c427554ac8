<?php // c query deep
var_dump($_GET);
