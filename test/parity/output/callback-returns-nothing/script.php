<?php // callback returns nothing
ob_start(function ($buffer) { });
echo 'swallowed';
ob_end_flush();
echo 'after';
