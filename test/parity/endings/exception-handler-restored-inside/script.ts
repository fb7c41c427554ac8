// exception handler restored inside
set_exception_handler((e) => { echo('1:', e.getMessage(), ';'); });
set_exception_handler((e) => { restore_exception_handler(); echo('2:', e.getMessage(), ';'); throw new Exception('again'); });
throw new Exception('first');
