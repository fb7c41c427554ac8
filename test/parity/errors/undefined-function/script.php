<?php
function caller() { return nosuch_helper(1, 2); }
try { caller(); } catch (Error $e) { echo get_class($e), '|', $e->getMessage(), '|', $e->getCode(), "\n"; }
echo function_exists('nosuch_helper') ? 'yes' : 'no', "\n";
register_shutdown_function(function () { echo 'last: ', error_get_last()['message'] ?? 'none', "\n"; });
echo "before\n";
nosuch_other(strlen('abc'));
echo "after\n";
