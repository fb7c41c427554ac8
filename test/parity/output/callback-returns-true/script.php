<?php // callback returns true
ob_start(fn($buffer) => true);
echo 'swallowed';
ob_end_flush();
echo 'after';
