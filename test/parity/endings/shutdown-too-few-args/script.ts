// shutdown too few args
register_shutdown_function((a, b) => { echo(`${a}${b}`); }, 'x', 'y', 'extra'); try { register_shutdown_function(); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage()); }
