<?php // callback phase nested end of script
ob_start(fn($buffer, $phase) => "1($buffer:$phase)");
echo 'a';
ob_flush();
ob_start(fn($buffer, $phase) => "2($buffer:$phase)");
echo 'b';
ob_clean();
echo 'c';
