<?php // status level and type nested
ob_start();
ob_start(fn($buffer) => $buffer);
ob_start(null, 5);
$all = ob_get_status(true);
ob_end_clean(); ob_end_clean(); ob_end_clean();
foreach ($all as $one) { echo $one['name'], ' ', $one['type'], ' ', $one['level'], ' ', $one['flags'], ' ', $one['chunk_size'], ' ', $one['buffer_size'], "\n"; }
