<?php // notice ob get flush
var_dump(ob_get_flush());
