<?php // handler sets handler inside nested
set_error_handler(function ($n, $m) { echo "A:$m;"; set_error_handler(function ($n, $m) { echo "B:$m;"; }); trigger_error('inner'); });
trigger_error('one'); trigger_error('two'); restore_error_handler(); trigger_error('three');
