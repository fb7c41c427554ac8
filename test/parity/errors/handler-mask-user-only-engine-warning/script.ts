// handler mask user only engine warning
set_error_handler((n, m) => { echo(`H:${m}\n`); return true; }, E_USER_WARNING); echo(strpos('abc', 'b'), "\n"); array_combine([1], [2]); hex2bin('abc'); trigger_error('mine', E_USER_WARNING);
