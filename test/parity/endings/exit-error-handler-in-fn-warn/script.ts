// exit error handler in fn warn
set_error_handler(function (no, str, file, line) { echo(`${no} ${line} [${str}]\n`); die(1); });
function f() { try { return hex2bin("abc"); } finally { echo("finally"); } }
f();
