/* nested function exit in callback chain */ var a;
function level1() { return array_map('level2_cb', [1]); }
let cb = function (x) { return array_filter([x], function (y) { usort_exit(); return true; }); };
function usort_exit() { a = [2, 1]; usort(a, function (p, q) { die("deep die\n"); }); }
try { array_map(cb, [1]); } catch (e) { echo("no"); } finally { echo("no finally"); }
