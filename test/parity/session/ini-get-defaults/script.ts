// ini get defaults
for (const [$k, $v] of Object.entries(ini_get_all('session', false) as object)) if ($k !== 'session.save_path' && $k !== 'session.gc_probability') echo($k, '=', var_export($v, true), "\n");
