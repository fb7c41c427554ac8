<?php // chunk size negative
ob_start(fn($buffer, $phase) => "($buffer:$phase)", -1);
echo 'ab'; echo 'cd';
ob_end_flush();
