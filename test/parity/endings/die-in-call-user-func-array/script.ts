// die in call user func array
function quit(a, b) { die(`${a}-${b}`); }
ob_start(); echo('x;'); call_user_func_array(quit, ['p', 'q']); echo('never');
