<?php // args instanceof
try { strlen(); } catch (TypeError $e) { echo get_class($e), $e instanceof ArgumentCountError ? 'A' : '', $e instanceof TypeError ? 'T' : '', $e instanceof Error ? 'E' : '', $e instanceof Exception ? 'X' : '', "\n"; }
try { strlen([]); } catch (ArgumentCountError $e) { echo 'no'; } catch (TypeError $e) { echo get_class($e), "\n"; }
