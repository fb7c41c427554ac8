// trigger every level
ini_set('html_errors', '0');
for (var l of [E_USER_NOTICE, E_USER_WARNING, E_USER_DEPRECATED]) { var_dump(trigger_error(`level ${l}`, l)); }
for (var l of [0, 1, 2, 8, 2048, 8192, 4096, -1, 3, 32767]) { try { trigger_error('x', l); } catch (e) { if (!(e instanceof ValueError)) throw e; echo(l, ': ', e.getMessage(), "\n"); } }
