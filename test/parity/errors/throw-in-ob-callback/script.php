<?php // throw in ob callback
ob_start(function ($b) { throw new Exception("from cb"); });
echo "x";
try { ob_end_flush(); } catch (Exception $e) { echo "caught ", $e->getMessage(), " lvl ", ob_get_level(); }
