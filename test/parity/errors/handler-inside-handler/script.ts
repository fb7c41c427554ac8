// handler inside handler
set_error_handler(function (n, s) { echo(`h:${s}\n`); if (s === 'a') { trigger_error("inner"); hex2bin('a'); } return true; });
trigger_error("a");
trigger_error("b");
