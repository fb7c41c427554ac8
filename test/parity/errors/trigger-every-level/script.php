<?php // trigger every level
ini_set('html_errors', '0');
foreach ([E_USER_NOTICE, E_USER_WARNING, E_USER_DEPRECATED] as $l) { var_dump(trigger_error("level $l", $l)); }
foreach ([0, 1, 2, 8, 2048, 8192, 4096, -1, 3, 32767] as $l) { try { trigger_error('x', $l); } catch (ValueError $e) { echo $l, ': ', $e->getMessage(), "\n"; } }
