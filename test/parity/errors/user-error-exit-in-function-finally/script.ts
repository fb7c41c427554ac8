// user error exit in function finally
register_shutdown_function(() => { echo('S;'); }); function f() { try { trigger_error('dead', E_USER_ERROR); } finally { echo('never'); } } try { f(); } catch (e) { echo('never'); }
