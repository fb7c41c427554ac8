// notice ob end flush
var_dump(ob_end_flush());
