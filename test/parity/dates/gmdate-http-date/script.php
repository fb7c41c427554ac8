<?php // gmdate http date
echo gmdate('D, d M Y H:i:s', 784111777) . ' GMT', ' ', gmdate(DATE_RFC7231, 784111777), ' ', date('c', 0), ' ', date('r', 0);
