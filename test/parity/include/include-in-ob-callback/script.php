<?php // include in ob callback
ob_start(function ($b) { ob_get_level(); return $b . (include 'inc.php'); }); echo 'x'; ob_end_flush(); echo 'y';
