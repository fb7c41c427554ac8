<?php // callback returns empty
ob_start(fn($buffer) => '');
echo 'swallowed';
ob_end_flush();
echo 'after';
