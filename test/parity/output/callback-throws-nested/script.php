<?php // a callback throws nested
ob_start();
ob_start(function ($b) { throw new Exception('boo'); });
echo 'inner';
try { ob_end_flush(); } catch (\Exception $e) { echo 'caught:', $e->getMessage(), ob_get_level(); }
echo 'end';
