<?php // define constant
var_dump(define('MY_C', 5), constant('MY_C'), defined('MY_C'), defined('NOPE'), define('MY_C', 6), constant('E_ALL'), constant('PHP_EOL'));
try { constant('NOPE'); } catch (Error $e) { echo get_class($e), $e->getMessage(), "\n"; }
var_dump(@define('A', 1, true));
try { define('A::B', 1); } catch (Error $e) { echo $e->getMessage(), "\n"; }
try { define('ARR', [1, [2]]); echo json_encode(constant('ARR')); } catch (Error $e) { echo $e->getMessage(), "\n"; }
var_dump(define('__COMPILER_X', 1), define('TRUE', 1), define('E_ALL', 2));
