<?php // warning sends headers
trigger_error('early', E_USER_NOTICE);
header('X-Late: 1');
