<?php // print r in string context
echo 'Value: ' . print_r(['a' => 1.5], true) . 'End';
