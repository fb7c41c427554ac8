// uncaught in ob callback trace
ob_start((b) => { throw new Exception('in cb'); });
function f() { echo('x'); ob_end_flush(); }
f();
