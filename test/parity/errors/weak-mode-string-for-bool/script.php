<?php // weak mode string for bool
var_dump(ob_implicit_flush('yes'));
