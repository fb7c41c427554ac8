<?php // a conflict gz
var_dump(ob_start('ob_gzhandler'));
var_dump(ob_start('ob_gzhandler'));
var_dump(ob_list_handlers());
