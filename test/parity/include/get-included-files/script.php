<?php // get included files
include 'inc_a.php'; include_once './inc_a.php'; include_once 'inc_b.php'; require_once '../get-included-files/inc_b.php'; @include 'nope.php'; foreach (get_included_files() as $f) echo basename($f), "\n"; echo count(get_required_files());
