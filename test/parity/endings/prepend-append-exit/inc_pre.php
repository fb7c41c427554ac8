<?php // 
echo 'pre;'; ob_start(fn($b) => "[$b]");
