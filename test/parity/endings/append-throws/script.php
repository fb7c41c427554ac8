<?php // append throws
echo 'main;'; foreach (get_included_files() as $f) echo basename($f), ',';
