<?php // exit expression operators
$ok = true; $ok or exit('never'); $ok and print('and;'); $no = false; $no || print('or;'); $no or die('done');
