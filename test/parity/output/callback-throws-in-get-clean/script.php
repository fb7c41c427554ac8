<?php // callback throws in get clean
ob_start(function ($buffer) { throw new Exception('in clean'); });
echo 'main';
try { ob_get_clean(); } catch (Exception $e) { echo 'caught ', ob_get_level(); }
