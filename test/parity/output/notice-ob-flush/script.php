<?php // notice ob flush
var_dump(ob_flush());
