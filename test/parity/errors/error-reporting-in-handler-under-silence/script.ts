// error reporting in handler under silence
set_error_handler((n, m) => { echo(m, '=', error_reporting(), ' ', error_reporting() & n ? 'shown' : 'hidden', "\n"); return true; });
silence(() => trigger_error('s1', E_USER_WARNING)); trigger_error('n1', E_USER_WARNING); error_reporting(0); trigger_error('z'); silence(() => trigger_error('sz')); error_reporting(E_ALL & ~E_USER_NOTICE); trigger_error('masked'); silence(() => hex2bin('abc')); silence(() => trigger_error('ue', E_USER_ERROR));
