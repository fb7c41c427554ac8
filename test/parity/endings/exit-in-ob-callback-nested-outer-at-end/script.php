<?php // exit in ob callback nested outer at end
ob_start(function ($b) { header('X-Outer: ' . strlen($b)); exit('o'); });
ob_start(fn($b) => "[$b]");
echo 'text';
