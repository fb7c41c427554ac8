// return value of shutdown ignored
register_shutdown_function(() => { echo('a'); return false; }); register_shutdown_function(() => { echo('b'); return new Exception('not thrown'); }); register_shutdown_function('print_r', [1]);
