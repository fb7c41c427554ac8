// uncaught from shutdown with args
register_shutdown_function((a, b) => { throw new Exception('late'); }, 'arg', [1]);
