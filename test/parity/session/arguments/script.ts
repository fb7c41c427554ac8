// arguments
ob_start(); for (const $f of [() => session_start(1 as never), () => session_id([] as never), () => (session_name as Function)('a', 'b'), () => (session_decode as Function)(), () => session_cache_expire('x' as never), () => (session_gc as Function)(1)]) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ': ', $e.getMessage(), "\n"); } }
