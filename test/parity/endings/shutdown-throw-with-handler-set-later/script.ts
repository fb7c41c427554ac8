// shutdown throw with handler set later
register_shutdown_function(() => { echo('s1;'); set_exception_handler((e) => { echo('H:', e.getMessage(), ';'); }); });
register_shutdown_function(() => { throw new Exception('sd'); });
register_shutdown_function(() => { echo('s3;'); });
