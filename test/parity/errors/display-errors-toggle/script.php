<?php // display errors toggle
foreach (['1', '0', 'on', 'off', 'stderr', 'stdout', '', '2', 'true', 'no'] as $v) { ini_set('display_errors', $v); echo "[$v]"; trigger_error('m'); }
