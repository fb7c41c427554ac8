<?php // display modes
foreach (['1', '0', 'on', 'off', 'yes', 'no', 'true', 'false', 'stdout', '2', '', 'x', '-1', '10'] as $m) { ini_set('display_errors', $m); echo "[$m]"; trigger_error("e"); }
