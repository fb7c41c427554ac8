// error get last after fatal
register_shutdown_function(() => { const e = error_get_last(); echo('|', e['type'], '|', e['line'], '|', strlen(e['message']) > 20 ? 'long' : e['message']); });
throw new Exception('x');
