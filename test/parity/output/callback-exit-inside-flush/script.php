<?php // callback exit inside flush
ob_start(function ($buffer) { exit('!'); });
echo 'main;';
ob_flush();
echo 'not reached';
