// handler invalid
try { set_error_handler('nosuchfn'); } catch (e) { echo(e.message); }
