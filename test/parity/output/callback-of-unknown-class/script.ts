// callback of unknown class
var_dump(ob_start('Nothing::here'));
