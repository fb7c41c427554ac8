// callable strings shutdown
register_shutdown_function('ob_end_flush'); register_shutdown_function('printf', "%s\n", 'tail'); register_shutdown_function('var_dump', {0: 1, 'a': null}); ob_start((b) => `<${b}>`); echo('body');
