<?php // exit object caught
try { exit(new stdClass()); } catch (Error $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; }
echo "goes on";
