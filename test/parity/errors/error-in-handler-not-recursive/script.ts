// error in handler not recursive
set_error_handler((n, m) => { echo(`H:${m};`); trigger_error('inner'); hex2bin('abc'); return true; }); trigger_error('outer'); echo('end');
