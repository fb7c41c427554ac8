<?php // warning html
trigger_error('a warning', E_USER_WARNING);
