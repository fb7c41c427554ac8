// gzhandler twice
var_dump(ob_start('ob_gzhandler'));
var_dump(ob_start('ob_gzhandler'));
