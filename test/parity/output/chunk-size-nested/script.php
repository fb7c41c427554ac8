<?php // chunk size nested
ob_start(fn($buffer, $phase) => "1($buffer:$phase)", 6);
ob_start(fn($buffer, $phase) => "2($buffer:$phase)", 3);
echo 'ab'; echo 'cd'; echo 'e';
ob_end_flush();
ob_end_flush();
