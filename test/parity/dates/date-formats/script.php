<?php // date formats
echo date('Y-m-d H:i:s', 0), ' ', date('D, d M Y H:i:s', 1700000000), ' ', gmdate('D, d M Y H:i:s \G\M\T', 1893456000), ' ', date('N jS z t L B G g A U', 1700000000);
