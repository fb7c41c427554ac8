<?php // ignore repeated errors
ini_set('ignore_repeated_errors', '1');
for ($i = 0; $i < 3; $i++) { trigger_error('again', E_USER_NOTICE); }
echo 'end';
