// exit in error handler from header
set_error_handler((n, m) => { exit(`H:${m}`); });
echo('out;'); flush(); header('X-Late: 1'); echo('never');
