<?php // default is unsafe raw
var_dump(filter_var(12), filter_var('<x>'), filter_var(true), filter_var([1]));
