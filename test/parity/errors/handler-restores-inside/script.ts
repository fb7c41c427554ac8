// handler restores inside
set_error_handler((n, m) => { echo(`A:${m};`); }); set_error_handler((n, m) => { echo(`B:${m};`); restore_error_handler(); }); trigger_error('one'); trigger_error('two'); trigger_error('three'); restore_error_handler();
