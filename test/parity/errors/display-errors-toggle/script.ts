// display errors toggle
for (var v of ['1', '0', 'on', 'off', 'stderr', 'stdout', '', '2', 'true', 'no']) { ini_set('display_errors', v); echo(`[${v}]`); trigger_error('m'); }
