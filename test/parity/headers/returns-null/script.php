<?php // returns null
var_dump(header('X-A: 1'), header_remove('X-A'));
