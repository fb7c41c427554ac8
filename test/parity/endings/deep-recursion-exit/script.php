<?php // deep recursion exit
function r($n) { if ($n === 0) exit('bottom'); try { r($n - 1); } finally { echo 'no'; } } ob_start(fn($b) => strrev($b)); r(200);
