<?php // chunk size counts bytes
ob_start(fn($buffer, $phase) => "($buffer:$phase)", 4);
echo 'ü'; echo 'ü'; echo 'x';
ob_end_flush();
