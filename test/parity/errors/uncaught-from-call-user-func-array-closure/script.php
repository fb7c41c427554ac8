<?php // uncaught from call user func array closure
call_user_func_array(function ($a, $b) { throw new Exception("$a$b"); }, ['x', 'y']);
