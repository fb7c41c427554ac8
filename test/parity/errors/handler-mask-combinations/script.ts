// handler mask combinations
set_error_handler((n, m) => { echo(`H${n}:${m}\n`); }, E_USER_NOTICE | E_USER_DEPRECATED);
trigger_error('n'); trigger_error('d', E_USER_DEPRECATED); trigger_error('w', E_USER_WARNING);
set_error_handler((n, m) => { echo(`all ${n}:${m}\n`); }); trigger_error('w', E_USER_WARNING); restore_error_handler(); trigger_error('w2', E_USER_WARNING); trigger_error('n2');
