// trigger error bad level
try { trigger_error('x', E_WARNING); } catch (e) { echo(e.message); }
