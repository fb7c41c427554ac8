// missing silenced
var_dump(silence(() => include('nothing_here.php')));
