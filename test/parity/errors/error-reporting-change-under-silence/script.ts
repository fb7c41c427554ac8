// error reporting change under silence
function quiet() { error_reporting(E_ALL); trigger_error('inside'); return error_reporting(); }
echo(silence(() => quiet()), "\n"); echo(error_reporting(), "\n"); function lower() { error_reporting(E_ERROR); return 1; } silence(() => lower()); echo(error_reporting()); trigger_error('after');
