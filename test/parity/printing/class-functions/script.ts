let $x: any, $n: any, $b: any; // class functions
class A { public x = 1; public n = null; public m() {} public static s() {} } class B extends A { public k() {} } 
$b = new B; var_dump(is_a($b, 'A'), is_a($b, 'B'), is_a($b, 'C'), is_subclass_of($b, 'A'), is_subclass_of($b, 'B'), get_parent_class($b), get_parent_class(new A), method_exists($b, 'm'), method_exists($b, 'zz'), property_exists($b, 'x'), property_exists($b, 'n'), property_exists($b, 'q'), get_class($b), get_object_vars($b));
