<?php // status none
var_dump(ob_get_status(), ob_get_status(true));
