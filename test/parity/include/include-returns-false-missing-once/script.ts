// include returns false missing once
var_dump(silence(() => include_once('gone.php')));
