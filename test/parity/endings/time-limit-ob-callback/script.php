<?php // tl ob callback
ob_start(function ($b) { while (true) { $x = 1; } return 'r'; });
echo "in"; set_time_limit(1);
ob_end_flush();
echo "no";
