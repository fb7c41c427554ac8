<?php // date default timezone
var_dump(date_default_timezone_get());
