// handler errors
ob_start(); const set = session_set_save_handler as (...args: unknown[]) => unknown;
try { set(new stdClass); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); }
try { set('nofn', 'b', 'c', 'd', 'e', 'f'); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); }
try { set('strlen', 'b', 'strlen', 'strlen'); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); }
try { set(); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); }
try { set('strlen', 'strlen', 'strlen', 'strlen', 'strlen', 'nofn'); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); }
