<?php // heredoc template
$name = 'Ann'; $count = 3;
echo "Dear $name,\nyou have {$count} messages.\n";
