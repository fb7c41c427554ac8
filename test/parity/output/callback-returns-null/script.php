<?php // callback returns null
ob_start(function ($buffer) { return null; });
echo 'swallowed';
ob_end_flush();
echo 'after';
