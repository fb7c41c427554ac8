<?php // flags open at end still flushed
ob_start(fn($buffer) => "[$buffer]", 0, 0);
echo 'cannot be touched';
