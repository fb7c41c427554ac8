<?php // start unknown function
var_dump(ob_start('nosuchfn'));
echo ob_get_level();
