// call exit dynamic
try { call_user_func('exit'); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(get_class(e), ': ', e.getMessage(), "\n"); }
try { array_map('die', [1]); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(get_class(e), ': ', e.getMessage(), "\n"); }
try { register_shutdown_function('exit'); } catch (e) { if (!(e instanceof Error && !(e instanceof Exception))) throw e; echo(get_class(e), ': ', e.getMessage(), "\n"); }
