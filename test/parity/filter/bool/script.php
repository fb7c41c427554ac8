<?php // bool
foreach (['1', 'true', 'on', 'yes', 'TRUE', '0', 'false', 'off', 'no', '', 'maybe'] as $value) { var_dump(filter_var($value, FILTER_VALIDATE_BOOLEAN, FILTER_NULL_ON_FAILURE)); }
