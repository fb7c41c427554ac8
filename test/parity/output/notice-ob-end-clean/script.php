<?php // notice ob end clean
var_dump(ob_end_clean());
