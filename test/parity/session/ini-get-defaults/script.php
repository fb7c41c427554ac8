<?php // ini get defaults
foreach (ini_get_all('session', false) as $k => $v) if ($k !== 'session.save_path' && $k !== 'session.gc_probability') echo $k, '=', var_export($v, true), "\n";
