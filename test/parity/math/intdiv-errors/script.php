<?php // intdiv errors
try { intdiv(1, 0); } catch (DivisionByZeroError $e) { echo $e->getMessage(); }
echo intdiv(-7, 2), ' ', fmod(-7.5, 2), ' ', abs(-2.5);
