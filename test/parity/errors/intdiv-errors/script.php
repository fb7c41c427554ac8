<?php // intdiv errors
try { echo intdiv(5, 0); } catch (DivisionByZeroError $e) { echo get_class($e), $e->getMessage(), $e instanceof ArithmeticError ? 'A' : '', "\n"; }
echo fdiv(1, 0), fdiv(0, 0), "\n";
echo intdiv(1, 0);
