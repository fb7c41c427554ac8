<?php // c request order cgp
var_dump($_REQUEST);
