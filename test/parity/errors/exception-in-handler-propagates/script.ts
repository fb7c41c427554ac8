// exception in handler propagates
set_error_handler((errno: number, errstr: string) => { throw new Exception(`from handler: ${errstr}`); });
try { trigger_error('x', E_USER_NOTICE); echo('not reached'); } catch (e) { echo('caught ', e.message); }
