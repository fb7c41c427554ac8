<?php // html errors toggle
foreach (['1', '0', 'on', 'off', 'yes', 'no', '', 'true'] as $v) { ini_set('html_errors', $v); echo "[$v]"; trigger_error('m <b>', E_USER_WARNING); } hex2bin('1');
