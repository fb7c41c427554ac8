<?php // bool default flags
var_dump(filter_var('maybe', FILTER_VALIDATE_BOOL), filter_var('yes', FILTER_VALIDATE_BOOL));
