// shutdown invalid callables
for (var c of ['nofn', ['A'], ['NoClass', 'm'], 'No::m', 5, null, {'x': 1}, '', [1, 2]]) { try { register_shutdown_function(c); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); } }
