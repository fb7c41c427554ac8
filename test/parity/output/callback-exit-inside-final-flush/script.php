<?php // callback exit inside final flush
ob_start(function ($buffer) { exit('in callback'); });
echo 'main;';
