// display modes
for (const m of Object.values(['1', '0', 'on', 'off', 'yes', 'no', 'true', 'false', 'stdout', '2', '', 'x', '-1', '10'])) { ini_set('display_errors', m); echo(`[${m}]`); trigger_error("e"); }
