<?php // backtrace print
function a() { b(); }
function b() { debug_print_backtrace(); }
class K { public function m() { a(); } public static function s() { debug_print_backtrace(); } }
a();
(new K())->m();
K::s();
debug_print_backtrace();
echo "end";
