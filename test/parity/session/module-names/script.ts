// module names
var_dump(session_module_name(), session_module_name('files'), session_module_name('nope')); try { session_module_name('user'); } catch ($e) { echo($e.getMessage()); }
