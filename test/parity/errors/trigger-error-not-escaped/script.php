<?php // trigger error not escaped
trigger_error('html <b>& "q"', E_USER_NOTICE);
