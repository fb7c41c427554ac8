/* backtrace limit */ var t;
function a() { b(); }
function b() { c(); }
function c() { debug_print_backtrace(0, 1); echo(count(debug_backtrace()), count(debug_backtrace(0, 2)), "\n"); t = debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS); echo(t[0]['function'], t[0]['line'], t[1]['function'], t[2]['function'], t[2]['line'], isset(t[0]['args']) ? 'A' : '-'); }
a();
