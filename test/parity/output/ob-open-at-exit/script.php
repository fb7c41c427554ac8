<?php // ob open at exit
ob_start(fn($buffer) => "[$buffer]");
echo 'before';
exit('+exit');
