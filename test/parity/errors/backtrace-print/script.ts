// backtrace print
function a() { b(); }
function b() { debug_print_backtrace(); }
class K { m() { a(); } static s() { debug_print_backtrace(); } }
a();
(new K()).m();
K.s();
debug_print_backtrace();
echo("end");
