// handler mask zero
set_error_handler((n, m) => { echo("H"); return true; }, 0); trigger_error('a'); var_dump(error_get_last()['message']);
