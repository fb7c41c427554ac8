<?php // notice ob clean
var_dump(ob_clean());
